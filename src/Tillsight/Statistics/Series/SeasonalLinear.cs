using Tillsight.Statistics.Inference;
using Tillsight.Statistics.Regression;

namespace Tillsight.Statistics.Series;

/// <summary>Linear regression on trend and season, with the regression's own prediction intervals.</summary>
/// <remarks>
/// From two full seasons on: a trend and one dummy for each further place of the season. From one and a quarter seasons: a trend and
/// one sine wave a season, since each place was seen once or twice only (on the M3 monthly series cut to 15, 18 and 21 months the wave lowers
/// MASE against the trend alone at one, six and twelve months ahead). Below that the trend alone.
/// The intervals assume that errors do not hang together in time; the back-test shows what they really cover.
/// </remarks>
/// <param name="Season">Values a season: 12 for months.</param>
/// <param name="IsLog">Whether logarithms are fitted: growth and season in percent. The point is then the median, not the mean, of what is to come.
/// A history with values at or below 0 has no logarithm and is fitted as it is.</param>
public sealed record SeasonalLinear(int Season, bool IsLog = false) : Forecaster(IsLog ? "linear (log) with season" : "linear with season")
{
    public override int LeastHistory => 6;

    private protected override Forecast Predict(ReadOnlySpan<double> history, int horizon)
    {
        double[] values = history.ToArray();
        bool log = IsLog && values.All(value => value > 0);
        if (log) values = Array.ConvertAll(values, Math.Log);
        var shape = Shape(values.Length);
        double[][] rows = [.. Enumerable.Range(0, values.Length).Select(shape)];
        var columns = rows[0].Select((_, c) => new Regressor($"x{c}", Array.ConvertAll(rows, row => row[c])));
        var model = LeastSquares.Fit([.. columns], values)!;

        double[][] ahead = [.. Enumerable.Range(values.Length, horizon).Select(shape)];
        var (narrow, wide) = (model.Predict(ahead, 0.80), model.Predict(ahead, 0.95));
        return new([.. narrow.Select(next => Back(next.Mean))], [.. narrow.Select(Band)], [.. wide.Select(Band)]) { IsRelative = log };

        double Back(double value) => log ? Math.Exp(value) : value;
        Interval Band(Prediction next) => new(Back(next.Interval.Low), Back(next.Interval.High), next.Interval.Level);
    }

    /// <summary>The regressors' values at a time, for a history of some length.</summary>
    Func<int, double[]> Shape(int length)
    {
        if (length >= 2 * Season && Season > 1) return t => [t, .. Enumerable.Range(1, Season - 1).Select(place => t % Season == place ? 1.0 : 0)];
        if (4 * length >= 5 * Season && Season > 2) return t => [t, .. Wave(t)];
        return t => [t];
    }

    double[] Wave(int t)
    {
        var (sine, cosine) = Math.SinCos(2 * Math.PI * (t % Season) / Season);
        return [sine, cosine];
    }
}
