using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Series;

namespace Tillsight.Tests.Statistics.Series;

public class TrendTests
{
    static double[] Values(string series) => series switch
    {
        "Nile" => RSeries.Nile(),
        "LakeHuron" => RSeries.LakeHuron,
        _ => RSeries.Discoveries,
    };

    [Theory]
    [InlineData("Nile", -1387, 112728.3333, -4.128066523, -.2807413347)]
    [InlineData("LakeHuron", -1682, 106136.6667, -5.159825226, -.3543667075)]
    [InlineData("discoveries", -747, 109143, -2.25808811, -.1633445488)]
    public void Mann_Kendall_matches_the_published_values(string series, long s, double variance, double z, double tau)
    {
        var result = MannKendall.Test(Values(series))!;
        Assert.Equal(s, result.S);
        Near.Relative(variance, result.Variance, 1e-9);
        Near.Relative(z, result.Z, 1e-9);
        Near.Relative(tau, result.Tau, 1e-9);
    }

    [Theory]
    [InlineData("Nile", -2.6)]
    [InlineData("LakeHuron", -.025125)]
    [InlineData("discoveries", -.01136363636)]
    public void Sen_slope_matches_the_published_values(string series, double slope) =>
        Near.Relative(slope, SenSlope.Of(Values(series))!.Value.Slope, 1e-9);

    [Fact]
    public void Interval_of_Sen_slope_equals_scipy_1_10_theilslopes()
    {
        var interval = SenSlope.Of(RSeries.Nile())!.Value.Interval;
        Near.Relative(-3.627906976744186, interval.Low, 1e-12);
        Near.Relative(-1.4285714285714286, interval.High, 1e-12);
    }

    [Fact]
    public void A_constant_series_has_no_trend() => Assert.Equal((0.0, 1.0), MannKendall.Test([4, 4, 4, 4]) is { } r ? (r.Z, r.PValue) : default);

    [Fact]
    public void Three_values_are_not_enough() => Assert.Null(MannKendall.Test([1, 2, 3]));

    [Fact]
    public void A_reversed_series_has_the_opposite_trend() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<sbyte[]>(), bytes =>
        {
            double[] values = Array.ConvertAll(bytes, b => (double)b), reversed = [.. values.Reverse()];
            return MannKendall.Test(values)?.S == -MannKendall.Test(reversed)?.S;
        }));
}
