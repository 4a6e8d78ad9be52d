using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Promotions, holidays and outages as small flags above a time axis. A label stands on the side that has room;
/// where neither has, only its flag stays.</summary>
static class EventFlags
{
    const double Gap = 8, FlagRoom = 11;

    public static void Draw(Svg svg, TimeLines s, BandScale bands, Plot plot)
    {
        var flags = (s.Events ?? []).OrderBy(e => e.Date).Select(e => (e.Label, At: IndexOf(s.Dates, e.Date)))
            .Where(f => f.At is not null).Select(f => (f.Label, X: bands.Middle(f.At!.Value))).ToList();
        double free = plot.Left;
        for (int i = 0; i < flags.Count; i++)
        {
            var (label, x) = flags[i];
            svg.Line(x, plot.Top - 12, x, plot.Bottom, "ev");
            svg.Path($"M{Svg.N(x)} {Svg.N(plot.Top - 20)}h7l-2 4l2 4h-7z", "fl");
            double width = TextWidth.Of(label), limit = i + 1 < flags.Count ? flags[i + 1].X : plot.Right + Gap;
            if (x + FlagRoom + width <= limit - Gap / 2)
            {
                svg.Text(x + FlagRoom, plot.Top - 11, label, "s");
                free = x + FlagRoom + width + Gap;
            }
            else if (x - Gap / 2 - width >= free)
            {
                svg.Text(x - Gap / 2, plot.Top - 11, label, "e");
                free = x + FlagRoom;
            }
            else
            {
                free = x + FlagRoom;
            }
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
