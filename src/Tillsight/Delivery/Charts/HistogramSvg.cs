using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Counts over bins that stand edge to edge on an axis of values.</summary>
static class HistogramSvg
{
    const double Height = 260;

    public static string Draw(Histogram s, Formats formats, double width)
    {
        var svg = new Svg();
        var counts = LinearScale.Around(s.Counts.Select(n => (double)n), fromZero: true, ticks: 4, from: Height - 28, to: 14);
        var plot = new Plot(Plot.RoomFor(counts, Unit.Count, formats), 14, width - 22, Height - 28);
        plot.DrawValueAxis(svg, counts, Unit.Count, formats);
        if (s.Counts.Count > 0) DrawBins(svg, s, formats, counts, plot);
        return svg.ToString(width, Height);
    }

    static void DrawBins(Svg svg, Histogram s, Formats formats, LinearScale counts, Plot plot)
    {
        double first = (double)s.Edges[0], span = Math.Max((double)s.Edges[^1] - first, double.Epsilon);
        double At(decimal edge) => plot.Left + ((double)edge - first) / span * plot.Width;
        for (int i = 0; i < s.Counts.Count; i++)
        {
            double left = At(s.Edges[i]), y = counts.At(s.Counts[i]);
            svg.Rect(left + 0.5, y, At(s.Edges[i + 1]) - left - 1, plot.Bottom - y, "f acc", 1);
        }
        double widest = s.Edges.Max(e => TextWidth.Of(formats.Short(e, s.EdgeUnit))) + 24;
        foreach (double tick in LinearScale.Around([first, (double)s.Edges[^1]], fromZero: false, Math.Clamp((int)(plot.Width / widest), 1, 10), 0, 1).Ticks)
        {
            if (tick < first - span * 1e-9 || tick > first + span * (1 + 1e-9)) continue;
            svg.Text(At((decimal)tick), plot.Bottom + 18, formats.Short((decimal)tick, s.EdgeUnit), "m");
        }
    }
}
