using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Promotions, holidays and outages as small flags above a time axis. A label that would touch its neighbour is left out;
/// its flag stays.</summary>
static class EventFlags
{
    public static void Draw(Svg svg, TimeLines s, BandScale bands, Plot plot)
    {
        double free = double.NegativeInfinity;
        foreach (var e in (s.Events ?? []).OrderBy(e => e.Date))
        {
            if (IndexOf(s.Dates, e.Date) is not { } index) continue;
            double x = bands.Middle(index);
            svg.Line(x, plot.Top - 12, x, plot.Bottom, "ev");
            svg.Path($"M{Svg.N(x)} {Svg.N(plot.Top - 20)}h7l-2 4l2 4h-7z", "fl");
            double width = TextWidth.Of(e.Label, 12);
            bool leftward = x + 11 + width > plot.Right + 8;
            double start = leftward ? x - 4 - width : x + 11;
            if (start < free) continue;
            svg.Text(leftward ? x - 4 : start, plot.Top - 11, e.Label, leftward ? "e" : "s");
            free = start + width + 8;
        }
    }

    /// <summary>The period that holds a date: the last one that starts on or before it.</summary>
    public static int? IndexOf(IReadOnlyList<DateOnly> dates, DateOnly date)
    {
        int index = -1;
        for (int i = 0; i < dates.Count && dates[i] <= date; i++) index = i;
        return index < 0 ? null : index;
    }
}
