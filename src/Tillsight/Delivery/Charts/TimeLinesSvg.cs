using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Lines (or columns) over time: unfinished periods dashed, forecasts with their band, names at the lines' ends.</summary>
static class TimeLinesSvg
{
    const double Height = 300;

    public static string Draw(TimeLines s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var values = s.Series.SelectMany(l => l.Values.Concat(l.Low ?? []).Concat(l.High ?? [])).OfType<decimal>().Select(v => (double)v).ToList();
        bool named = s.Series.Count > 1;
        double top = s.Events is { Count: > 0 } ? 30 : 14;
        var scale = LinearScale.Around(values, fromZero: s.AsColumns, ticks: 4, from: Height - 28, to: top);
        double right = named ? Math.Min(150, s.Series.Max(l => TextWidth.Of(l.Name)) + 14) : 14;
        var plot = new Plot(Plot.RoomFor(scale, s.Unit, formats), top, width - right, Height - 28);
        var bands = new BandScale(s.Dates.Count, plot.Left, plot.Width, Gap: 0.3);

        plot.DrawValueAxis(svg, scale, s.Unit, formats);
        plot.DrawBandAxis(svg, bands, s.Labels, width);
        EventFlags.Draw(svg, s, bands, plot);
        for (int i = s.Series.Count - 1; i >= 0; i--)
        {
            string css = SeriesColour.Of(s.Series, i);
            DrawBand(svg, s.Series[i], css, bands, scale);
            if (s.AsColumns && s.Series[i].Role is LineRole.Subject) DrawColumns(svg, s, s.Series[i], css, bands, scale);
            else DrawLine(svg, s, s.Series[i], css, bands, scale, filled: i == 0 && !s.AsColumns && scale.Min == 0);
        }
        if (named) DrawNames(svg, s, bands, scale, plot, right);
        var periods = MarkLinks.Days(s.Dates);
        for (int i = 0; i < periods.Count; i++) svg.Link(links.Of(s.Members, i, periods[i]), s.Labels[i], plot.Left + i * bands.Step, plot.Top, bands.Step, plot.Height + 24);
        return svg.ToString(width, Height);
    }

    static void DrawBand(Svg svg, Line line, string css, BandScale bands, LinearScale scale)
    {
        if (line.Low is not { } low || line.High is not { } high) return;
        var at = Enumerable.Range(0, Math.Min(low.Count, high.Count)).Where(i => low[i] is not null && high[i] is not null).ToList();
        if (at.Count == 0) return;
        var edge = at.Select(i => ((double, double)?)(bands.Middle(i), scale.At((double)high[i]!)))
            .Concat(at.AsEnumerable().Reverse().Select(i => ((double, double)?)(bands.Middle(i), scale.At((double)low[i]!))));
        svg.Path(Svg.Polyline(edge) + "Z", $"bd {css}");
    }

    static void DrawColumns(Svg svg, TimeLines s, Line line, string css, BandScale bands, LinearScale scale)
    {
        for (int i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is not { } value) continue;
            double y = scale.At((double)value), zero = scale.At(0);
            svg.Rect(bands.Start(i), Math.Min(y, zero), bands.Width, Math.Abs(y - zero), i >= s.UnfinishedFrom ? $"f un {css}" : $"f {css}", 2);
        }
    }

    static void DrawLine(Svg svg, TimeLines s, Line line, string css, BandScale bands, LinearScale scale, bool filled)
    {
        var points = line.Values.Select((v, i) => v is { } d ? ((double X, double Y)?)(bands.Middle(i), scale.At((double)d)) : null).ToList();
        bool forecast = line.Role == LineRole.Forecast;
        int whole = s.UnfinishedFrom is { } from && line.Role is LineRole.Subject or LineRole.Category ? from : points.Count;
        if (filled) DrawArea(svg, points.Take(whole), css, scale);
        svg.Path(Svg.Polyline(points.Take(whole)), forecast ? $"l da {css}" : $"l {css}");
        if (whole < points.Count) svg.Path(Svg.Polyline(points.Skip(Math.Max(0, whole - 1))), $"l da {css}");
        for (int i = 0; i < points.Count; i++)
        {
            bool alone = points[i] is not null && (i == 0 || points[i - 1] is null) && (i == points.Count - 1 || points[i + 1] is null);
            if (alone) svg.Circle(points[i]!.Value.X, points[i]!.Value.Y, 3, $"f {css}");
        }
    }

    static void DrawArea(Svg svg, IEnumerable<(double X, double Y)?> points, string css, LinearScale scale)
    {
        var run = points.TakeWhile(p => p is not null).ToList();
        if (run.Count < 2) return;
        double zero = scale.At(0);
        svg.Path($"{Svg.Polyline(run)}L{Svg.N(run[^1]!.Value.X)} {Svg.N(zero)}L{Svg.N(run[0]!.Value.X)} {Svg.N(zero)}Z", $"ar {css}");
    }

    /// <summary>Names stand at the ends of their lines, pushed apart where they would touch.</summary>
    static void DrawNames(Svg svg, TimeLines s, BandScale bands, LinearScale scale, Plot plot, double room)
    {
        var ends = s.Series.Select((line, i) => (line, i, last: LastIndex(line.Values))).Where(e => e.last >= 0).ToList();
        double[] y = Spread.Apart(ends.Select(e => scale.At((double)e.line.Values[e.last]!)).ToList(), 15, plot.Top, plot.Bottom);
        for (int k = 0; k < ends.Count; k++)
        {
            double start = bands.Middle(ends[k].last) + 8;
            svg.Text(start, y[k] + 4, TextWidth.Fit(ends[k].line.Name, plot.Right + room - start), $"nm {SeriesColour.Of(s.Series, ends[k].i)}");
        }
    }

    static int LastIndex(IReadOnlyList<decimal?> values)
    {
        int i = values.Count - 1;
        while (i >= 0 && values[i] is null) i--;
        return i;
    }
}
