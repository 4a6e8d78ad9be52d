namespace Tillsight.Statistics.Series;

/// <summary>A forecaster's record over the same cut-offs as the others'.</summary>
public sealed record BackTestEntry(Forecaster Forecaster, ForecastScore Score);

/// <summary>A forecaster that could not be tried: there are so many values, and so many are needed.</summary>
public sealed record NotEnoughHistory(Forecaster Forecaster, int Values, int Needed);

/// <param name="Entries">Those tried, the best (lowest MASE) first.</param>
/// <param name="NotEnough">Those that need more data, with when there will be enough.</param>
/// <param name="Cutoffs">Number of cut-offs compared; 0 where the history is too short for a back-test.</param>
/// <param name="Pick">What to show: the best of those that beat the baseline, else the baseline. Null where even that has too little history.</param>
public sealed record BackTestResult(
    IReadOnlyList<BackTestEntry> Entries, IReadOnlyList<NotEnoughHistory> NotEnough, int Cutoffs, Forecaster? Pick)
{
    /// <summary>What the pick says of the time to come, its intervals widened where its errors in the back-test were larger than it claims.</summary>
    /// <remarks>A regression's interval knows nothing of errors that hang together in time: on the M3 monthly series cut to 24 months the pick's 95 %
    /// intervals hold 87 % of the values; widened by <see cref="ForecastScore.Dispersion"/> (never narrowed) 90 %.</remarks>
    /// <returns>Null where there is no pick.</returns>
    public Forecast? Forecast(ReadOnlySpan<double> history, int horizon)
    {
        var forecast = Pick?.Forecast(history, horizon);
        double dispersion = Entries.FirstOrDefault(entry => entry.Forecaster == Pick)?.Score.Dispersion ?? 1;
        return dispersion > 1 ? forecast?.Widened(dispersion) : forecast;
    }
}
