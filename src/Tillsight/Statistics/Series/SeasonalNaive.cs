namespace Tillsight.Statistics.Series;

/// <summary>The value one season ago: the yardstick that a forecast must beat. Deviation sigma sqrt(seasons ahead), sigma^2 the mean
/// squared change over a season (Forecasting: Principles and Practice, 5.2 and 5.5).</summary>
/// <param name="Season">Values a season: 12 for months.</param>
public sealed record SeasonalNaive(int Season) : Forecaster("seasonal naive")
{
    // One value more than a season, or there is no change to judge the error by.
    public override int LeastHistory => Season + 1;

    private protected override Forecast Predict(ReadOnlySpan<double> history, int horizon)
    {
        var points = new double[horizon];
        for (int i = 0; i < horizon; i++) points[i] = history[history.Length - Season + i % Season];
        double sigma = LagDifferences.RootMeanSquare(history, Season);
        return Series.Forecast.Normally(points, h => sigma * Math.Sqrt((h - 1) / Season + 1));
    }
}
