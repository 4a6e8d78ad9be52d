using Tillsight.Statistics.Inference;

namespace Tillsight.Tests.Statistics.Inference;

public class WelchTestTests
{
    static readonly WelchResult Result = WelchTest.Compare(Samples.X, Samples.Y)!;

    [Fact]
    public void T_equals_scipy_1_10_ttest_ind() => Near.Relative(1.5519895144209335, Result.T, 1e-13);

    [Fact]
    public void P_equals_scipy_1_10_ttest_ind() => Near.Relative(0.15106370770150726, Result.PValue, 1e-12);

    [Fact]
    public void Freedom_equals_statsmodels_0_13_CompareMeans() => Near.Relative(10.217939650795934, Result.Freedom, 1e-13);

    // To 1e-10: the t quantile of scipy 1.10 is right to 11 digits only (checked with mpmath).
    [Fact]
    public void Interval_equals_statsmodels_0_13_tconfint_diff()
    {
        Near.Relative(-1.82535617943174, Result.Interval.Low, 1e-10);
        Near.Relative(10.28535617943174, Result.Interval.High, 1e-10);
    }

    [Fact]
    public void One_value_is_not_enough() => Assert.Null(WelchTest.Compare([1], [1, 2, 3]));

    [Fact]
    public void Two_constants_cannot_be_judged() => Assert.Null(WelchTest.Compare([1, 1], [2, 2]));

    [Fact]
    public void A_level_in_percent_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => WelchTest.Compare(Samples.X, Samples.Y, 95));
}
