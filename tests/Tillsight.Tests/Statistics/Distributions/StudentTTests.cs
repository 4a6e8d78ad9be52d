using Tillsight.Statistics.Distributions;

namespace Tillsight.Tests.Statistics.Distributions;

public class StudentTTests
{
    [Theory]
    [InlineData(0.5, 3, 1.8365407799297172e-1)]
    [InlineData(1, 0.01, 4.9681700723509174e-1)]
    [InlineData(1, 12.7, 2.5012163844672079e-2)]
    [InlineData(2.7, 1.5, 1.2012859519419852e-1)]
    [InlineData(5, 2.5, 2.7245049671188121e-2)]
    [InlineData(30, 0.3, 3.8312305264217640e-1)]
    [InlineData(30, 9, 2.5074159580739393e-10)]
    [InlineData(1234.5, 1.96, 2.5110238040236213e-2)]
    [InlineData(42612.7, 5.30014036, 5.8144096062578422e-8)]
    [InlineData(1000000, 2.5, 6.2097447510816231e-3)]
    [InlineData(3, 1000, 1.1026538212882963e-9)]
    public void Upper_tail_equals_mpmath_1_2_at_60_digits(double freedom, double t, double expected) =>
        Near.Relative(expected, new StudentT(freedom).Survival(t), 1e-11);

    [Theory]
    [InlineData(1, 0.025, 1.2706204736174705e+1)]
    [InlineData(2, 0.4, 2.8867513459481288e-1)]
    [InlineData(3, 1e-12, 1.0331108244292486e+4)]
    [InlineData(7.3, 0.025, 2.3450667365477036)]
    [InlineData(30, 0.005, 2.7499956535672253)]
    [InlineData(5000, 0.025, 1.9604385517065079)]
    [InlineData(0.5, 0.01, 1.0284910104716219e+3)]
    public void Upper_quantile_equals_mpmath_1_2_at_60_digits(double freedom, double p, double expected) =>
        Near.Relative(expected, new StudentT(freedom).UpperQuantile(p), 1e-11);

    [Fact]
    public void With_countless_degrees_of_freedom_it_is_the_normal_distribution() =>
        Assert.Equal(Normal.Survival(2.5), new StudentT(1e12).Survival(2.5));

    [Fact]
    public void No_degrees_of_freedom_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new StudentT(0));

    [Fact]
    public void Of_no_number_there_is_no_probability() => Assert.Equal(double.NaN, new StudentT(5).Survival(double.NaN));
}
