using Tillsight.Statistics.Distributions;

namespace Tillsight.Tests.Statistics.Distributions;

public class BetaTests
{
    [Theory]
    [InlineData(2, 3, 0.4, 5.2480000000000000e-1)]
    [InlineData(0.5, 0.5, 0.01, 6.3768560858519848e-2)]
    [InlineData(45, 56, 0.3503202292, 2.4999999950438823e-2)]
    [InlineData(121, 881, 0.2, 9.9999999998799653e-1)]
    [InlineData(0.01, 5, 1e-20, 6.4419456693139306e-1)]
    [InlineData(3000, 5000, 0.36, 2.6774920647391225e-3)]
    [InlineData(1e5, 2e5, 0.331, 3.3253968074614996e-3)]
    [InlineData(20, 1, 0.999, 9.8018886482953468e-1)]
    public void Lower_tail_equals_mpmath_1_2_at_60_digits(double a, double b, double x, double expected) =>
        Near.Relative(expected, new Beta(a, b).Cdf(x), 1e-11);

    [Theory]
    [InlineData(45, 56, 0.025, 3.5032022923967204e-1)]
    [InlineData(0.5, 0.5, 0.001, 2.4673990709169441e-6)]
    [InlineData(2, 30, 0.9, 1.1976923811259493e-1)]
    public void Quantile_equals_mpmath_1_2_at_60_digits(double a, double b, double p, double expected) =>
        Near.Relative(expected, new Beta(a, b).Quantile(p), 1e-11);

    [Fact]
    public void Of_no_number_there_is_no_probability() => Assert.Equal(double.NaN, new Beta(2, 3).Cdf(double.NaN));
}
