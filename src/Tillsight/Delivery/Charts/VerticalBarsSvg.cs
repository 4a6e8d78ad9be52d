using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Columns by category, grouped or stacked, with the running share as a line against an axis of its own.</summary>
static class VerticalBarsSvg
{
    const double Height = 300;

    public static string Draw(Bars s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var scale = LinearScale.Around(StackedBars.Extremes(s), fromZero: true, ticks: 4, from: Height - 40, to: 18);
        double right = s.CumulativeShare is null ? 8 : 48;
        var plot = new Plot(Plot.RoomFor(scale, s.Unit, formats), 18, width - right, Height - 40);
        var bands = new BandScale(s.Categories.Count, plot.Left, plot.Width, s.Series.Count > 1 && !s.Stacked ? 0.2 : 0.34);

        plot.DrawValueAxis(svg, scale, s.Unit, formats);
        DrawNames(svg, s, bands, plot, width);
        for (int i = 0; i < s.Categories.Count; i++)
        {
            for (int k = 0; k < s.Series.Count; k++) DrawColumn(svg, s, formats, scale, bands, i, k);
            if (s.Stacked) DrawTotal(svg, (decimal)StackedBars.Top(s, i), s.Unit, formats, scale, bands, i);
        }
        if (s.CumulativeShare is { } share) DrawShare(svg, share, formats, bands, plot);
        for (int i = 0; i < s.Categories.Count; i++) svg.Link(links.Of(s.Members, i, s.Categories[i]), s.Categories[i], plot.Left + i * bands.Step, plot.Top, bands.Step, Height - plot.Top);
        return svg.ToString(width, Height);
    }

    /// <summary>Names on two lines where one is too short; only some of them where two are too.</summary>
    static void DrawNames(Svg svg, Bars s, BandScale bands, Plot plot, double width)
    {
        var names = s.Categories.Select(c => TextWidth.Wrap(c, bands.Step - 6)).ToList();
        if (names.Any(lines => lines.Count > 2))
        {
            plot.DrawBandAxis(svg, bands, s.Categories, width);
            return;
        }
        for (int i = 0; i < names.Count; i++)
            for (int line = 0; line < names[i].Count; line++)
                svg.Text(bands.Middle(i), plot.Bottom + (line + 1) * (Plot.LineHeight - 1) + 2, names[i][line], "m");
    }

    static void DrawColumn(Svg svg, Bars s, Formats formats, LinearScale scale, BandScale bands, int i, int k)
    {
        if (s.Series[k].Values[i] is not { } value) return;
        int lanes = s.Stacked ? 1 : s.Series.Count;
        (double start, double end) = s.Stacked ? StackedBars.Segment(s, i, k) : (0, (double)value);
        double thick = Math.Min(bands.Width / lanes, 64), x = bands.Middle(i) - thick * lanes / 2 + (s.Stacked ? 0 : k * thick);
        double y1 = scale.At(start), y2 = scale.At(end), outer = Math.Min(y1, y2);
        svg.Rect(x, outer, thick - (lanes > 1 ? 1.5 : 0), Math.Abs(y2 - y1), $"f {HorizontalBarsSvg.Colour(s, k, value)}", s.Stacked ? 0 : 2);
        if (s.Series[k] is { Low: { } low, High: { } high } && low[i] is { } lo && high[i] is { } hi)
        {
            double middle = x + thick / 2, bottom = scale.At((double)lo), top = scale.At((double)hi);
            outer = Math.Min(outer, top);
            svg.Line(middle, bottom, middle, top, "wh");
            svg.Line(middle - 3, bottom, middle + 3, bottom, "wh");
            svg.Line(middle - 3, top, middle + 3, top, "wh");
        }
        string label = formats.Short(value, s.Unit);
        if (!s.Stacked && s.CumulativeShare is null && TextWidth.Of(label) < bands.Step / lanes + 4)
            svg.Text(x + thick / 2, value < 0 ? Math.Max(y1, y2) + 14 : outer - 5, label, "m");
    }

    static void DrawTotal(Svg svg, decimal total, Unit unit, Formats formats, LinearScale scale, BandScale bands, int i)
    {
        string label = formats.Short(total, unit);
        if (TextWidth.Of(label) < bands.Step + 4) svg.Text(bands.Middle(i), scale.At((double)total) - 5, label, "m");
    }

    static void DrawShare(Svg svg, IReadOnlyList<decimal> share, Formats formats, BandScale bands, Plot plot)
    {
        double At(decimal v) => plot.Bottom - (double)v * plot.Height;
        svg.Path(Svg.Polyline(share.Select((v, i) => ((double, double)?)(bands.Middle(i), At(v)))), "l k2");
        foreach (decimal tick in new[] { 0m, 0.5m, 0.8m, 1m })
            svg.Text(plot.Right + 8, At(tick) + 4, formats.Short(tick, Unit.Rate), "s");
    }
}
