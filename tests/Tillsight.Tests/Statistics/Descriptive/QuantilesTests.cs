using FsCheck;
using FsCheck.Fluent;
using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class QuantilesTests
{
    [Theory]
    [InlineData(0, 2.5)]
    [InlineData(0.1, 3.04)]
    [InlineData(0.25, 4.775)]
    [InlineData(0.37, 5.297)]
    [InlineData(0.5, 6.05)]
    [InlineData(0.9, 14.26)]
    [InlineData(1, 31)]
    public void Equals_numpy_quantile_and_R_4_2_quantile(double p, double expected) =>
        Near.Relative(expected, Quantiles.Of(Samples.X, p)[0], 1e-14);

    [Fact]
    public void Without_values_there_is_none() => Assert.Equal(double.NaN, Quantiles.Median([]));

    [Fact]
    public void The_values_are_left_in_their_order()
    {
        double[] values = [3, 1, 2];
        Quantiles.Median(values);
        Assert.Equal([3, 1, 2], values);
    }

    [Fact]
    public void Rise_with_p_and_stay_between_the_extremes() => Law.Holds(
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<NormalFloat>>(), ArbMap.Default.ArbFor<(byte, byte)>(), (values, p) =>
        {
            double[] sorted = Quantiles.Sorted(Array.ConvertAll(values.Get, value => value.Get));
            double low = Quantiles.OfSorted(sorted, Math.Min(p.Item1, p.Item2) / 255.0);
            double high = Quantiles.OfSorted(sorted, Math.Max(p.Item1, p.Item2) / 255.0);
            return sorted[0] <= low && low <= high && high <= sorted[^1];
        }));

    [Fact]
    public void A_share_outside_0_to_1_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.OfSorted([1, 2], double.NaN));
}
