namespace Tillsight.Statistics.Series;

/// <summary>Tries forecasters on the past: at rolling cut-offs each learns from what came before and is compared with what came after
/// (L. Tashman, Int. J. Forecasting 16, 2000).</summary>
public static class BackTest
{
    /// <param name="history">Finite values, oldest first; the unfinished period left out.</param>
    /// <param name="baseline">What is shown if nothing beats it, such as <see cref="SeasonalNaive"/>.</param>
    /// <param name="challengers">What must beat it.</param>
    /// <param name="options">Horizon, cut-offs, season.</param>
    public static BackTestResult Run(
        ReadOnlySpan<double> history, Forecaster baseline, IReadOnlyList<Forecaster> challengers, BackTestOptions? options = null)
    {
        options ??= new();
        int length = history.Length, last = length - options.Horizon;
        var notEnough = new List<NotEnoughHistory>();
        var tried = new List<Forecaster>();
        foreach (var forecaster in (Forecaster[])[baseline, .. challengers])
            if (last - forecaster.LeastHistory + 1 >= options.LeastCutoffs) tried.Add(forecaster);
            else notEnough.Add(new(forecaster, length, forecaster.LeastHistory + options.Horizon + options.LeastCutoffs - 1));

        // The same cut-offs for all, or the scores do not compare.
        int first = tried.Count == 0 ? last + 1 : Math.Max(tried.Max(forecaster => forecaster.LeastHistory), last - options.MostCutoffs + 1);
        var tallies = tried.ConvertAll(_ => new ForecastTally());
        for (int cutoff = first; cutoff <= last; cutoff++)
            for (int i = 0; i < tried.Count; i++)
            {
                var known = history[..cutoff];
                tallies[i].Add(known, tried[i].Forecast(known, options.Horizon), history.Slice(cutoff, options.Horizon), options.Season);
            }

        var entries = tried.Select((forecaster, i) => new BackTestEntry(forecaster, tallies[i].Score!)).OrderBy(entry => entry.Score.Mase).ToList();
        return new(entries, notEnough, tried.Count == 0 ? 0 : last - first + 1, Pick(entries, baseline, length));
    }

    static Forecaster? Pick(List<BackTestEntry> entries, Forecaster baseline, int length)
    {
        if (entries.Find(entry => entry.Forecaster == baseline) is not { } yardstick)
            return length >= baseline.LeastHistory ? baseline : entries.FirstOrDefault()?.Forecaster;
        return entries[0].Score.Mase < yardstick.Score.Mase ? entries[0].Forecaster : baseline;
    }
}
