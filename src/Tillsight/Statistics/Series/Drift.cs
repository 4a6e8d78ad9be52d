namespace Tillsight.Statistics.Series;

/// <summary>The last value plus the mean step: the line from the first to the last value drawn on. Deviation s sqrt(h + h^2/(n-1)), s^2 the
/// variance of the steps (Forecasting: Principles and Practice, 5.2 and 5.5).</summary>
public sealed record Drift() : Forecaster("drift")
{
    public override int LeastHistory => 3;

    private protected override Forecast Predict(ReadOnlySpan<double> history, int horizon)
    {
        int steps = history.Length - 1;
        double step = (history[^1] - history[0]) / steps, squares = 0;
        for (int i = 1; i < history.Length; i++) squares += Math.Pow(history[i] - history[i - 1] - step, 2);
        double variance = squares / (steps - 1);
        var points = new double[horizon];
        for (int i = 0; i < horizon; i++) points[i] = history[^1] + (i + 1) * step;
        return Series.Forecast.Normally(points, h => Math.Sqrt(variance * (h + (double)h * h / steps)));
    }
}
