namespace Tillsight.Statistics.Series;

/// <summary>Naive on the seasonally adjusted series, the benchmark of the M3 and M4 competitions: adjusted by multiplicative classical
/// decomposition where <see cref="Autocorrelation.IsSeasonal"/>, plain naive elsewhere.</summary>
/// <param name="Season">Values a season: 12 for months.</param>
public sealed record Naive2(int Season) : Forecaster("naive 2")
{
    public override int LeastHistory => 2;

    private protected override Forecast Predict(ReadOnlySpan<double> history, int horizon)
    {
        int end = history.Length;
        var parts = Autocorrelation.IsSeasonal(history, Season) ? ClassicalDecomposition.Of(history, Season, Composition.Multiplicative) : null;
        if (parts is null) return new Naive().Forecast(history, horizon);
        var adjusted = new double[end];
        for (int i = 0; i < end; i++) adjusted[i] = history[i] / parts.SeasonAt(i);
        double sigma = LagDifferences.RootMeanSquare(adjusted, 1);
        var points = new double[horizon];
        for (int i = 0; i < horizon; i++) points[i] = adjusted[^1] * parts.SeasonAt(end + i);
        return Series.Forecast.Normally(points, h => sigma * Math.Sqrt(h) * parts.SeasonAt(end + h - 1));
    }
}
