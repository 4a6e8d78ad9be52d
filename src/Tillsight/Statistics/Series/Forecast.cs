using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Series;

/// <summary>The next values of a series, the first one step ahead, each with its 80 and 95 % prediction interval.</summary>
public sealed record Forecast(IReadOnlyList<double> Points, IReadOnlyList<Interval> Interval80, IReadOnlyList<Interval> Interval95)
{
    /// <summary>Whether the intervals are fitted to logarithms, so that they widen by a factor and stay above 0.</summary>
    public bool IsRelative { get; init; }

    /// <summary>The same points with intervals <paramref name="factor"/> times as wide, on the logarithmic scale where <see cref="IsRelative"/>.</summary>
    public Forecast Widened(double factor)
    {
        return this with { Interval80 = Around(Interval80), Interval95 = Around(Interval95) };

        Interval[] Around(IReadOnlyList<Interval> bands) => [.. bands.Select((band, i) => new Interval(End(Points[i], band.Low), End(Points[i], band.High), band.Level))];
        double End(double point, double end) => IsRelative ? point * Math.Pow(end / point, factor) : point + factor * (end - point);
    }

    /// <summary>Normal intervals around the points: point +- z x deviation.</summary>
    internal static Forecast Normally(double[] points, Func<int, double> deviation)
    {
        return new(points, Around(0.80), Around(0.95));

        Interval[] Around(double level)
        {
            double z = Normal.UpperQuantile((1 - level) / 2);
            return [.. points.Select((point, i) => new Interval(point - z * deviation(i + 1), point + z * deviation(i + 1), level))];
        }
    }
}
