using Tillsight.Statistics.Association;

namespace Tillsight.Tests.Statistics.Association;

public class CorrelationRatioTests
{
    [Fact]
    public void Eta_equals_pandas_sums_of_squares() =>
        Near.Relative(0.5289043759073827, CorrelationRatio.Eta([0, 0, 1, 1, 1, 2, 2, 0, 1, 2], Samples.X), 1e-13);

    [Fact]
    public void Missing_rows_are_left_out() =>
        Assert.Equal(CorrelationRatio.Eta([0, 0, 1], [1, 2, 9]), CorrelationRatio.Eta([0, -1, 0, 1, 1], [1, 50, 2, 9, double.NaN]));

    [Fact]
    public void A_constant_number_has_none() => Assert.Equal(double.NaN, CorrelationRatio.Eta([0, 1, 0], [0.1, 0.1, 0.1]));
}
