using Tillsight.Statistics.Distributions;

namespace Tillsight.Tests.Statistics.Distributions;

public class FisherFTests
{
    [Theory]
    [InlineData(1, 1, 10, 1.9498222904213665e-1)]
    [InlineData(3, 20, 3.1, 4.9924533045678784e-2)]
    [InlineData(2.5, 7.3, 0.2, 8.6410437854383931e-1)]
    [InlineData(10, 1000, 4, 2.1805408512785292e-5)]
    [InlineData(5, 30.7, 40, 1.4937220148233231e-12)]
    [InlineData(200, 300, 1.3, 1.9995765737208760e-2)]
    public void Upper_tail_equals_mpmath_1_2_at_60_digits(double numerator, double denominator, double f, double expected) =>
        Near.Relative(expected, new FisherF(numerator, denominator).Survival(f), 1e-11);

    [Theory]
    [InlineData(1, 1, 0.95, 1.6144763879758850e+2)]
    [InlineData(3, 20, 0.95, 3.0983912121407801)]
    [InlineData(2.5, 7.3, 0.001, 3.4171826919010643e-3)]
    [InlineData(10, 1000, 0.999, 2.9909384417529187)]
    public void Quantile_equals_mpmath_1_2_at_60_digits(double numerator, double denominator, double p, double expected) =>
        Near.Relative(expected, new FisherF(numerator, denominator).Quantile(p), 1e-11);
}
