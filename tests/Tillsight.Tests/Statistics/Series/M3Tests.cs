using System.Globalization;
using System.IO.Compression;
using Tillsight.Statistics.Series;
using Tillsight.Testing;

namespace Tillsight.Tests.Statistics.Series;

/// <summary>The 1,428 monthly series of the M3 competition (Makridakis and Hibon 2000), 18 months ahead.</summary>
public class M3Tests
{
    static readonly Lazy<List<(double[] Train, double[] Test)>> Monthly = new(Read);
    static readonly Lazy<ForecastScore> Naive = new(() => Score(new Naive()));
    static readonly Lazy<ForecastScore> SeasonalNaive = new(() => Score(new SeasonalNaive(12)));
    static readonly Lazy<ForecastScore> Naive2 = new(() => Score(new Naive2(12)));

    [Fact]
    public void Naive_smape_matches_R_forecast_8_20() => Assert.Equal(18.181, Math.Round(100 * Naive.Value.Smape, 3));

    [Fact]
    public void Naive_mase_matches_R_forecast_8_20() => Assert.Equal(1.1748, Math.Round(Naive.Value.Mase, 4));

    [Fact]
    public void Naive_coverage_matches_R_forecast_8_20() => Assert.Equal((.850, .935), Coverage(Naive.Value));

    [Fact]
    public void Seasonal_naive_smape_matches_R_forecast_8_20() => Assert.Equal(17.234, Math.Round(100 * SeasonalNaive.Value.Smape, 3));

    [Fact]
    public void Seasonal_naive_mase_matches_R_forecast_8_20() => Assert.Equal(1.1461, Math.Round(SeasonalNaive.Value.Mase, 4));

    [Fact]
    public void Seasonal_naive_coverage_matches_R_forecast_8_20() => Assert.Equal((.806, .931), Coverage(SeasonalNaive.Value));

    [Fact]
    public void Naive_2_smape_matches_the_R_benchmark_of_the_competitions() => Assert.Equal(16.764, Math.Round(100 * Naive2.Value.Smape, 3));

    [Fact]
    public void Naive_2_mase_matches_the_R_benchmark_of_the_competitions() => Assert.Equal(1.0383, Math.Round(Naive2.Value.Mase, 4));

    // numpy's lstsq on the same design: sMAPE 21.535 and MASE 1.1708 (level), 17.565 and 1.2217 (log).
    [Theory]
    [InlineData(false, 21.535, 1.1708)]
    [InlineData(true, 17.565, 1.2217)]
    public void Linear_with_season_equals_numpy_lstsq(bool log, double smape, double mase)
    {
        var score = Score(new SeasonalLinear(12, log));
        Assert.Equal((smape, mase), (Math.Round(100 * score.Smape, 3), Math.Round(score.Mase, 4)));
    }

    [Fact]
    public void On_24_months_the_pick_of_the_back_test_beats_seasonal_naive_on_the_next_value() => Assert.True(Picked.Value.Own.Mase < Picked.Value.Seasonal.Mase);

    [Fact]
    public void On_24_months_widened_intervals_cover_more_nearly_what_they_claim()
    {
        Assert.InRange(Picked.Value.Widened.Coverage95, Picked.Value.Own.Coverage95 + 0.01, 0.95);
        Assert.InRange(Picked.Value.Widened.Coverage80, Picked.Value.Own.Coverage80 + 0.01, 0.80);
    }

    static readonly Lazy<(ForecastScore Own, ForecastScore Widened, ForecastScore Seasonal)> Picked = new(() =>
    {
        var (own, widened, seasonal) = (new ForecastTally(), new ForecastTally(), new ForecastTally());
        foreach (var (train, _) in Monthly.Value)
        {
            double[] known = train[..24], next = [train[24]];
            var result = BackTest.Run(known, new SeasonalNaive(12), [new Naive(), new Drift(), new SeasonalLinear(12), new SeasonalLinear(12, true)]);
            own.Add(known, result.Pick!.Forecast(known, 1), next, 12);
            widened.Add(known, result.Forecast(known, 1)!, next, 12);
            seasonal.Add(known, new SeasonalNaive(12).Forecast(known, 1), next, 12);
        }
        return (own.Score!, widened.Score!, seasonal.Score!);
    });

    static (double, double) Coverage(ForecastScore score) => (Math.Round(score.Coverage80, 3), Math.Round(score.Coverage95, 3));

    static ForecastScore Score(Forecaster forecaster)
    {
        var tally = new ForecastTally();
        foreach (var (train, test) in Monthly.Value) tally.Add(train, forecaster.Forecast(train, test.Length), test, 12);
        return tally.Score!;
    }

    static List<(double[], double[])> Read()
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(SharedData.Require("m3/m3_monthly.csv.gz")), CompressionMode.Decompress));
        Assert.EndsWith(",split,values", text.ReadLine());
        var series = new List<(double[], double[])>();
        while (text.ReadLine() is string train && text.ReadLine() is string test) series.Add((Values(train), Values(test)));
        return series;
    }

    static double[] Values(string line) =>
        [.. line.Split(',')[^1].Split(' ').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
}
