namespace Tillsight.Statistics.Series;

/// <summary>The last value, for ever: deviation sigma sqrt(h), sigma^2 the mean squared step (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.2 and 5.5).</summary>
public sealed record Naive() : Forecaster("naive")
{
    public override int LeastHistory => 2;

    private protected override Forecast Predict(ReadOnlySpan<double> history, int horizon)
    {
        var points = new double[horizon];
        Array.Fill(points, history[^1]);
        double sigma = LagDifferences.RootMeanSquare(history, 1);
        return Series.Forecast.Normally(points, h => sigma * Math.Sqrt(h));
    }
}
