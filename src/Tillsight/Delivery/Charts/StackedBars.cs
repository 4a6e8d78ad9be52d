using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Where the pieces of stacked bars begin and end; negative pieces stack downwards from zero.</summary>
static class StackedBars
{
    public static (double Start, double End) Segment(Bars s, int category, int series)
    {
        double value = Value(s, category, series);
        double start = Enumerable.Range(0, series).Select(k => Value(s, category, k)).Where(v => v < 0 == value < 0).Sum();
        return (start, start + value);
    }

    /// <summary>The end of the positive stack.</summary>
    public static double Top(Bars s, int category) =>
        Enumerable.Range(0, s.Series.Count).Select(k => Value(s, category, k)).Where(v => v > 0).Sum();

    /// <summary>Every value that the axis must reach.</summary>
    public static IEnumerable<double> Extremes(Bars s) => s.Stacked
        ? Enumerable.Range(0, s.Categories.Count).SelectMany(i => Enumerable.Range(0, s.Series.Count).Select(k => Segment(s, i, k).End))
        : s.Series.SelectMany(x => x.Values.Concat(x.Low ?? []).Concat(x.High ?? [])).OfType<decimal>().Select(v => (double)v);

    static double Value(Bars s, int category, int series) => (double)(s.Series[series].Values[category] ?? 0);
}
