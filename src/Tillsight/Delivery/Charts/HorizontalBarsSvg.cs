using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Ranked bars from the left, each with its value; several series grouped or stacked; running shares in a column on the right.</summary>
static class HorizontalBarsSvg
{
    public static string Draw(Bars s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        int lanes = s.Stacked ? 1 : Math.Max(1, s.Series.Count);
        double step = lanes == 1 ? 28 : 14 * lanes + 12, top = s.CumulativeShare is null ? 4 : 20;
        double names = Math.Min(width * 0.36, (s.Categories.Count == 0 ? 0 : s.Categories.Max(c => TextWidth.Of(c))) + 12);
        double shares = s.CumulativeShare is null ? 0 : 84;
        double labels = LongestLabel(s, formats) + 10;
        bool negative = StackedBars.Extremes(s).Any(v => v < 0);
        var scale = LinearScale.Around(StackedBars.Extremes(s), fromZero: true, ticks: 4,
            names + (negative ? labels : 0), Math.Max(names + 60, width - labels - shares));
        var bands = new BandScale(s.Categories.Count, top, step * s.Categories.Count, lanes == 1 ? 0.32 : 0.22);

        svg.Line(scale.At(0), top, scale.At(0), top + bands.Length, "ax");
        for (int i = 0; i < s.Categories.Count; i++)
        {
            svg.Text(names - 10, bands.Middle(i) + 4, TextWidth.Fit(s.Categories[i], names - 12), "e nm");
            for (int k = 0; k < s.Series.Count; k++) DrawBar(svg, s, formats, scale, bands, i, k, lanes);
            if (s.Stacked) DrawValue(svg, formats.Short((decimal)StackedBars.Top(s, i), s.Unit), false, 0, scale.At(StackedBars.Top(s, i)), bands.Middle(i) + 4);
            if (s.CumulativeShare is { } share && i < share.Count)
                svg.Text(width - 2, bands.Middle(i) + 4, formats.Short(share[i], Unit.Rate), "e");
        }
        if (s.CumulativeShare is not null) svg.Text(width - 2, 12, "cumulative", "e");
        for (int i = 0; i < s.Categories.Count; i++) svg.Link(links.Of(s.Members, i, s.Categories[i]), s.Categories[i], 0, top + i * step, width, step);
        return svg.ToString(width, top + bands.Length + 6);
    }

    static void DrawBar(Svg svg, Bars s, Formats formats, LinearScale scale, BandScale bands, int i, int k, int lanes)
    {
        if (s.Series[k].Values[i] is not { } value) return;
        (double start, double end) = s.Stacked ? StackedBars.Segment(s, i, k) : (0, (double)value);
        double thick = bands.Width / lanes, y = bands.Start(i) + (s.Stacked ? 0 : k * thick);
        double x1 = scale.At(start), x2 = scale.At(end);
        svg.Rect(Math.Min(x1, x2), y, Math.Abs(x2 - x1), thick - (lanes > 1 ? 1.5 : 0), $"f {Colour(s, k, value)}", s.Stacked ? 0 : 2);
        double outer = Math.Max(x1, x2);
        if (s.Series[k] is { Low: { } low, High: { } high } && low[i] is { } lo && high[i] is { } hi)
        {
            outer = Math.Max(outer, scale.At((double)hi));
            Whisker(svg, scale.At((double)lo), scale.At((double)hi), y + thick / 2);
        }
        if (!s.Stacked) DrawValue(svg, formats.Short(value, s.Unit), value < 0, Math.Min(x1, x2), outer, y + thick / 2 + 4);
    }

    static void DrawValue(Svg svg, string text, bool negative, double left, double right, double y)
    {
        if (negative) svg.Text(left - 6, y, text, "e");
        else svg.Text(right + 6, y, text, "s");
    }

    static void Whisker(Svg svg, double from, double to, double y)
    {
        svg.Line(from, y, to, y, "wh");
        svg.Line(from, y - 3, from, y + 3, "wh");
        svg.Line(to, y - 3, to, y + 3, "wh");
    }

    static double LongestLabel(Bars s, Formats formats) =>
        s.Series.SelectMany(x => x.Values).Append(0).Max(v => TextWidth.Of(formats.Short(v, s.Unit)));

    /// <summary>One series is the accent, with what is below zero in the hue of minus; several are categories.</summary>
    public static string Colour(Bars s, int k, decimal value = 0) =>
        s.Series[k].IsComparison ? "cmp" : s.Series.Count > 1 ? SeriesColour.OfCategory(k) : value < 0 ? "neg" : "acc";
}
