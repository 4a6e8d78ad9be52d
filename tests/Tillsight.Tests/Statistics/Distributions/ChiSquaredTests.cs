using Tillsight.Statistics.Distributions;

namespace Tillsight.Tests.Statistics.Distributions;

public class ChiSquaredTests
{
    [Theory]
    [InlineData(1, 3.84, 5.0043521248705099e-2)]
    [InlineData(1, 0.001, 9.7477287936996039e-1)]
    [InlineData(2, 0.20253125, 9.0369295756041952e-1)]
    [InlineData(5, 50, 1.3857973367009593e-9)]
    [InlineData(10, 2, 9.9634015317265629e-1)]
    [InlineData(100, 130, 2.3512397809808676e-2)]
    [InlineData(3.3, 200, 8.2995974097669464e-43)]
    [InlineData(20000, 20500, 6.5178634883425589e-3)]
    [InlineData(20000, 19000, 9.9999981375453482e-1)]
    public void Upper_tail_equals_mpmath_1_2_at_60_digits(double freedom, double x, double expected) =>
        Near.Relative(expected, new ChiSquared(freedom).Survival(x), 1e-11);

    [Theory]
    [InlineData(1, 0.001, 2.5227120630039611e-2)]
    [InlineData(10, 0.5, 6.6117105610342470e-6)]
    [InlineData(100, 40, 1.2458926079719379e-8)]
    [InlineData(20000, 19000, 1.8624546517951551e-7)]
    public void Lower_tail_equals_mpmath_1_2_at_60_digits(double freedom, double x, double expected) =>
        Near.Relative(expected, new ChiSquared(freedom).Cdf(x), 1e-11);

    [Theory]
    [InlineData(1, 0.95, 3.8414588206941260)]
    [InlineData(1, 1e-8, 1.5707963267948967e-16)]
    [InlineData(5, 0.05, 1.1454762260617692)]
    [InlineData(0.3, 0.01, 5.8483672404031926e-14)]
    [InlineData(1000, 0.975, 1.0895309127749135e+3)]
    [InlineData(87, 0.999999, 1.6463637545271174e+2)]
    public void Quantile_equals_mpmath_1_2_at_60_digits(double freedom, double p, double expected) =>
        Near.Relative(expected, new ChiSquared(freedom).Quantile(p), 1e-11);

    [Fact]
    public void Of_no_number_there_is_no_probability() => Assert.Equal(double.NaN, new ChiSquared(5).Density(double.NaN));
}
