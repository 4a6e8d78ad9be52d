using Tillsight.Statistics.Series;

namespace Tillsight.Tests.Statistics.Series;

public class ForecasterTests
{
    [Theory]
    [InlineData(1, 126.7575737395013, 172.8993833900168)]
    [InlineData(3, 113.4031908634876, 193.3231495313524)]
    public void Naive_intervals_equal_R_forecast_8_20(int step, double low80, double high95) => Same(new Naive(), step, 145, low80, high95);

    [Theory]
    [InlineData(1, 126, 104.87008831221002, 158.3154112702296)]
    [InlineData(12, 145, 123.87008831221002, 177.3154112702296)]
    [InlineData(13, 126, 96.11779231938162, 171.7008928920230)]
    [InlineData(14, 141, 111.11779231938162, 186.7008928920230)]
    public void Seasonal_naive_intervals_equal_R_forecast_8_20(int step, double point, double low80, double high95) =>
        Same(new SeasonalNaive(12), step, point, low80, high95);

    [Theory]
    [InlineData(1, 146.375, 127.4448939533883, 175.3260988651605)]
    [InlineData(3, 149.125, 115.0508091160989, 201.2369779572888)]
    public void Drift_intervals_equal_R_forecast_8_20_rwf(int step, double point, double low80, double high95) =>
        Same(new Drift(), step, point, low80, high95);

    [Theory]
    [InlineData(1, 143.9, 133.6634785551305, 160.3453466975550)]
    [InlineData(3, 153.9, 143.6634785551305, 170.3453466975550)]
    public void Linear_with_season_equals_R_forecast_8_20_tslm(int step, double point, double low80, double high95) =>
        Same(new SeasonalLinear(12), step, point, low80, high95);

    [Theory]
    [InlineData(1, 143.4607989638307, 133.5733401863136)]
    [InlineData(2, 160.5105160045179, 149.4479740291815)]
    public void Log_linear_with_season_equals_exp_of_R_4_2_lm(int step, double point, double low80)
    {
        var forecast = new SeasonalLinear(12, IsLog: true).Forecast(RSeries.Months, step);
        Near.Relative(point, forecast.Points[^1], 1e-12);
        Near.Relative(low80, forecast.Interval80[^1].Low, 1e-10);
    }

    [Fact]
    public void Below_two_seasons_one_wave_stands_for_the_season_as_in_R_4_2_lm()
    {
        var forecast = new SeasonalLinear(12).Forecast(RSeries.Months.AsSpan(0, 18), 2);
        Near.Relative(140.1325967885906, forecast.Points[1], 1e-12);
        Near.Relative(164.8172958570210, forecast.Interval95[1].High, 1e-10);
    }

    [Fact]
    public void Below_one_and_a_quarter_seasons_the_trend_is_all_there_is() =>
        Near.Relative(7, new SeasonalLinear(12).Forecast([1, 2, 3, 4, 5, 6], 1).Points[0], 1e-12);

    [Fact]
    public void A_history_with_zeros_is_fitted_without_logarithms() =>
        Near.Relative(8, new SeasonalLinear(12, IsLog: true).Forecast([0, 2, 3, 4, 5, 7], 1).Points[0], 1e-12);

    [Fact]
    public void Too_short_a_history_is_refused_with_what_is_needed() => Assert.Contains("13 values or more",
        Assert.Throws<ArgumentException>(() => new SeasonalNaive(12).Forecast(new double[12], 1)).Message);

    [Fact]
    public void A_gap_is_refused() => Assert.Throws<ArgumentException>(() => new Naive().Forecast([1, double.NaN, 3], 1));

    static void Same(Forecaster forecaster, int step, double point, double low80, double high95)
    {
        var forecast = forecaster.Forecast(RSeries.Months, step);
        Near.Relative(point, forecast.Points[^1], 1e-12);
        Near.Relative(low80, forecast.Interval80[^1].Low, 1e-10);
        Near.Relative(high95, forecast.Interval95[^1].High, 1e-10);
    }
}
