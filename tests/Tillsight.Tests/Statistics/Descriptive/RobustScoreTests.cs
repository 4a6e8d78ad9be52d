using Tillsight.Statistics.Descriptive;

namespace Tillsight.Tests.Statistics.Descriptive;

public class RobustScoreTests
{
    [Fact]
    public void Median_absolute_deviation_equals_scipy_1_10() =>
        Near.Relative(2.2, RobustScore.MedianAbsoluteDeviation(Samples.X), 1e-13);

    [Fact]
    public void Scale_equals_scipy_1_10_with_scale_normal() => Near.Relative(3.261724880712324, RobustScore.Of(Samples.X).Scale, 1e-13);

    [Fact]
    public void One_far_value_among_equal_ones_is_an_outlier() =>
        Assert.True(RobustScore.Of([5, 5, 5, 5, 5, 5, 5, 5, 5, 90]).Score(90) > RobustScore.OutlierBeyond);

    [Fact]
    public void Equal_values_have_score_zero() => Assert.Equal(0, RobustScore.Of([5, 5, 5]).Score(5));

    [Fact]
    public void Beside_values_that_are_all_equal_any_other_is_infinitely_far() =>
        Assert.Equal(double.NegativeInfinity, RobustScore.Of([5, 5, 5]).Score(4));
}
