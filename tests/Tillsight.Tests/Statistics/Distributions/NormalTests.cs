using Tillsight.Statistics.Distributions;

namespace Tillsight.Tests.Statistics.Distributions;

public class NormalTests
{
    [Theory]
    [InlineData(0.1, 4.6017216272297102e-1)]
    [InlineData(1, 1.5865525393145705e-1)]
    [InlineData(1.959963984540054, 2.5000000000000014e-2)]
    [InlineData(4, 3.1671241833119921e-5)]
    [InlineData(8, 6.2209605742717841e-16)]
    [InlineData(20, 2.7536241186062337e-89)]
    [InlineData(37, 5.7255712225245768e-300)]
    public void Upper_tail_equals_mpmath_1_2_at_60_digits(double z, double expected) =>
        Near.Relative(expected, Normal.Survival(z), 1e-12);

    [Theory]
    [InlineData(0.1, 4.6017216272297102e-1)]
    [InlineData(1, 1.5865525393145705e-1)]
    [InlineData(1.959963984540054, 2.5000000000000014e-2)]
    [InlineData(4, 3.1671241833119921e-5)]
    [InlineData(8, 6.2209605742717841e-16)]
    [InlineData(20, 2.7536241186062337e-89)]
    [InlineData(37, 5.7255712225245768e-300)]
    public void Lower_tail_mirrors_the_upper(double z, double expected) =>
        Near.Relative(expected, Normal.Cdf(-z), 1e-12);

    [Theory]
    [InlineData(1e-300, 3.7047096299361199e+1)]
    [InlineData(1e-10, 6.3613409024040562)]
    [InlineData(0.025, 1.9599639845400542)]
    [InlineData(0.1, 1.2815515655446005)]
    [InlineData(0.4999, 2.5066283008803510e-4)]
    public void Upper_quantile_equals_mpmath_1_2_at_60_digits(double p, double expected) =>
        Near.Relative(expected, Normal.UpperQuantile(p), 1e-12);

    [Fact]
    public void The_median_is_zero() => Assert.Equal(0, Normal.Quantile(0.5));

    [Fact]
    public void The_quantile_of_one_is_infinite() => Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));

    [Fact]
    public void A_probability_above_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(1.01));

    [Fact]
    public void Of_no_number_there_is_no_probability() => Assert.Equal(double.NaN, Normal.TwoSided(double.NaN));
}
