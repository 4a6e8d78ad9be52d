using Tillsight.Statistics.Series;

namespace Tillsight.Tests.Statistics.Series;

public class DecompositionTests
{
    static ClassicalDecomposition Passengers(Composition composition) => ClassicalDecomposition.Of(RSeries.AirPassengers(), 12, composition)!;

    [Theory]
    [InlineData(Composition.Additive, 0, -24.74873737373738)]
    [InlineData(Composition.Additive, 6, 63.83080808080808)]
    [InlineData(Composition.Multiplicative, 0, 0.9102303673722006)]
    [InlineData(Composition.Multiplicative, 11, 0.8988243899850112)]
    public void Season_equals_statsmodels_0_13_seasonal_decompose(Composition composition, int place, double expected) =>
        Near.Relative(expected, Passengers(composition).Season[place], 1e-12);

    [Fact]
    public void Trend_equals_statsmodels_0_13_seasonal_decompose() => Near.Relative(126.79166666666666, Passengers(Composition.Additive).Trend[6], 1e-13);

    [Fact]
    public void Remainder_equals_statsmodels_0_13_seasonal_decompose() =>
        Near.Relative(-42.62247474747474, Passengers(Composition.Additive).Remainder[6], 1e-12);

    [Fact]
    public void Strengths_equal_those_of_the_parts_of_statsmodels_0_13()
    {
        Near.Relative(0.7787219427520644, Passengers(Composition.Additive).SeasonalStrength, 1e-12);
        Near.Relative(0.9655302562219285, Passengers(Composition.Additive).TrendStrength, 1e-12);
    }

    [Fact]
    public void Autocorrelation_equals_statsmodels_0_13_acf() =>
        Near.Relative(0.7603950422625558, Autocorrelation.Of(RSeries.AirPassengers(), 12)[11], 1e-12);

    [Fact]
    public void Airline_passengers_are_seasonal() => Assert.True(Autocorrelation.IsSeasonal(RSeries.AirPassengers(), 12));

    [Fact]
    public void Less_than_two_seasons_cannot_be_decomposed() => Assert.Null(ClassicalDecomposition.Of(new double[23], 12));

    [Fact]
    public void A_zero_has_no_multiplicative_season() => Assert.Null(ClassicalDecomposition.Of(new double[24], 12, Composition.Multiplicative));
}
