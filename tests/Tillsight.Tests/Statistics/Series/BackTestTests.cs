using Tillsight.Statistics.Resampling;
using Tillsight.Statistics.Series;

namespace Tillsight.Tests.Statistics.Series;

public class BackTestTests
{
    static readonly SeasonalNaive Baseline = new(4);
    static readonly BackTestOptions Options = new() { Season = 4 };

    static double[] Line(int length) => [.. Enumerable.Range(1, length).Select(i => 10.0 * i)];

    [Fact]
    public void On_a_straight_line_drift_is_picked() => Assert.Equal(new Drift(), BackTest.Run(Line(20), Baseline, [new Naive(), new Drift()], Options).Pick);

    [Fact]
    public void If_nothing_beats_seasonal_naive_it_is_picked()
    {
        double[] repeating = [.. Enumerable.Range(0, 20).Select(i => new double[] { 5, 9, 2, 7 }[i % 4])];
        Assert.Equal(Baseline, BackTest.Run(repeating, Baseline, [new Naive(), new Drift()], Options).Pick);
    }

    [Fact]
    public void The_scale_of_MASE_is_the_seasonal_change_before_the_cutoff() =>
        Near.Relative(1, BackTest.Run(Line(20), Baseline, [], Options).Entries[0].Score.Mase, 1e-12);

    [Fact]
    public void A_forecast_below_the_line_has_negative_bias()
    {
        // Seasonal naive lags 40 behind values of 90 to 200, twelve of them: -480 / 1740.
        Near.Relative(-480.0 / 1740, BackTest.Run(Line(20), Baseline, [], Options).Entries[0].Score.Bias, 1e-12);
    }

    [Fact]
    public void Only_the_latest_cutoffs_are_tried() => Assert.Equal(12, BackTest.Run(Line(60), Baseline, [], Options).Cutoffs);

    [Fact]
    public void All_forecasters_are_tried_at_the_same_cutoffs()
    {
        var result = BackTest.Run(Line(15), Baseline, [new Naive(), new SeasonalLinear(4)], Options);
        Assert.Equal([9, 9, 9], result.Entries.Select(entry => entry.Score.Forecasts));
    }

    [Fact]
    public void A_forecaster_with_too_little_history_is_named_with_what_it_needs()
    {
        var result = BackTest.Run(Line(13), new Naive(), [new SeasonalNaive(12)], new());
        Assert.Equal(new NotEnoughHistory(new SeasonalNaive(12), 13, 16), Assert.Single(result.NotEnough));
    }

    [Fact]
    public void With_exactly_what_it_needs_it_is_tried() => Assert.Empty(BackTest.Run(Line(16), new Naive(), [new SeasonalNaive(12)], new()).NotEnough);

    [Fact]
    public void A_history_too_short_to_test_still_shows_the_baseline() => Assert.Equal(Baseline, BackTest.Run(Line(6), Baseline, [], Options).Pick);

    [Fact]
    public void A_history_too_short_for_anything_shows_nothing() => Assert.Null(BackTest.Run(Line(1), Baseline, [new Naive()], Options).Pick);

    [Fact]
    public void No_cutoff_looks_ahead()
    {
        double[] history = Line(20);
        var before = BackTest.Run(history.AsSpan(0, 19), Baseline, [new Drift()], Options with { MostCutoffs = 5 });
        history[19] = 1e6;
        var entry = BackTest.Run(history, Baseline, [new Drift()], Options with { MostCutoffs = 6 }).Entries;
        Assert.Equal(6, entry[0].Score.Forecasts);
        Assert.Equal(0, before.Entries[0].Score.Smape, 1e-12);
    }

    [Fact]
    public void A_constant_history_forecast_right_has_no_error() =>
        Assert.Equal(0, BackTest.Run([7, 7, 7, 7, 7, 7, 7, 7, 7], Baseline, [], Options).Entries[0].Score.Mase);

    [Fact]
    public void Without_a_pick_there_is_no_forecast() => Assert.Null(BackTest.Run(Line(1), Baseline, [], Options).Forecast(Line(1), 1));

    [Fact]
    public void Intervals_that_were_wide_enough_are_left_alone()
    {
        double[] history = Line(20);
        Assert.Equal(Baseline.Forecast(history, 1).Interval95, BackTest.Run(history, Baseline, [], Options).Forecast(history, 1)!.Interval95);
    }

    [Fact]
    public void Twice_as_wide_is_twice_as_far_from_the_point()
    {
        var forecast = new Naive().Forecast([1, 3, 2, 5], 1);
        Near.Relative(2 * forecast.Interval80[0].Width, forecast.Widened(2).Interval80[0].Width, 1e-14);
    }

    [Fact]
    public void A_logarithmic_interval_stays_above_zero_however_wide() =>
        Assert.True(new SeasonalLinear(12, IsLog: true).Forecast([10, 1, 30, 2, 50, 3, 9], 1).Widened(5).Interval95[0].Low > 0);

    [Fact]
    public void Errors_twice_the_claimed_deviation_have_dispersion_2()
    {
        var tally = new ForecastTally();
        var forecast = new Naive().Forecast([10, 11, 10, 11, 10], 1);
        tally.Add([10, 11, 10, 11, 10], forecast, [12], 1);
        Near.Relative(2, tally.Score!.Dispersion, 1e-12);
    }

    [Fact]
    public void Intervals_of_white_noise_cover_what_they_claim()
    {
        var random = new RandomStream(11);
        var tally = new ForecastTally();
        for (int series = 0; series < 300; series++)
        {
            double[] noise = [.. Enumerable.Range(0, 48).Select(_ => Tillsight.Statistics.Distributions.Normal.Quantile((random.NextUInt64() >> 12) / 4503599627370496.0 + 1e-17))];
            tally.Add(noise.AsSpan(0, 36), new SeasonalLinear(12).Forecast(noise.AsSpan(0, 36), 12), noise.AsSpan(36), 12);
        }
        Near.Absolute(0.95, tally.Score!.Coverage95, 0.01);
        Near.Absolute(0.80, tally.Score!.Coverage80, 0.02);
    }
}
