using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>A matrix of shaded cells with its scale below.</summary>
static class HeatMapSvg
{
    public static string Draw(HeatMap s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var steps = new HeatSteps(s);
        double names = Math.Min(width * 0.3, (s.Rows.Count == 0 ? 0 : s.Rows.Max(r => TextWidth.Of(r))) + 12);
        var columns = new BandScale(s.Columns.Count, names, width - names - 1, 0);
        double cell = s.Rows.Count > 16 ? 24 : 30;
        var rows = new BandScale(s.Rows.Count, 24, cell * s.Rows.Count, 0);
        int every = columns.LabelEvery(Math.Min(90, s.Columns.Count == 0 ? 0 : s.Columns.Max(c => TextWidth.Of(c))), 6);

        for (int c = 0; c < s.Columns.Count; c += every)
            svg.Text(columns.Middle(c), 16, TextWidth.Fit(s.Columns[c], columns.Step * every - 4), "m");
        for (int r = 0; r < s.Rows.Count; r++)
        {
            svg.Text(names - 8, rows.Middle(r) + 4, TextWidth.Fit(s.Rows[r], names - 10), "e nm");
        }
        for (int step = 0; step < HeatSteps.Count; step++) DrawShade(svg, s, formats, steps, step, rows, columns);
        DrawScale(svg, steps, s.Unit, formats, names, 24 + rows.Length + 10);
        DrawLinks(svg, s, links, rows, columns);
        return svg.ToString(width, 24 + rows.Length + 30);
    }

    /// <summary>The cells of one shade are one path and their values one group: a large matrix stays small.</summary>
    static void DrawShade(Svg svg, HeatMap s, Formats formats, HeatSteps steps, int step, BandScale rows, BandScale columns)
    {
        var path = new StringBuilder();
        List<(double X, double Y, string Text)> values = [];
        string size = $"h{Svg.N(columns.Step - 4)}v{Svg.N(rows.Step - 4)}h{Svg.N(4 - columns.Step)}z";
        for (int r = 0; r < s.Rows.Count; r++)
        {
            for (int c = 0; c < Math.Min(s.Columns.Count, s.Values[r].Count); c++)
            {
                if (s.Values[r][c] is not { } value || steps.Of(value) != step) continue;
                path.Append('M').Append(Svg.N(columns.Start(c) + 2)).Append(' ').Append(Svg.N(rows.Start(r) + 2)).Append(size);
                string label = formats.Short(value, s.Unit);
                if (s.ShowValues && TextWidth.Of(label) < columns.Step - 4) values.Add((columns.Middle(c), rows.Middle(r) + 4, label));
            }
        }
        if (path.Length > 0) svg.Path(path.ToString(), "cl " + steps.Css(step));
        svg.Texts(values, steps.TextCss(step));
    }

    static void DrawLinks(Svg svg, HeatMap s, MarkLinks links, BandScale rows, BandScale columns)
    {
        for (int r = 0; r < s.Rows.Count; r++)
        {
            svg.Link(links.Of(s.RowMembers, r, s.Rows[r]), s.Rows[r], 0, rows.Start(r), columns.From, rows.Step);
            for (int c = 0; c < Math.Min(s.Columns.Count, s.Values[r].Count); c++)
                if (s.Values[r][c] is not null) svg.Link(links.OfCell(s, r, c), $"{s.Rows[r]}, {s.Columns[c]}", columns.Start(c), rows.Start(r), columns.Step, rows.Step);
        }
    }

    public static void DrawScale(Svg svg, HeatSteps steps, Unit unit, Formats formats, double left, double y)
    {
        string low = formats.Short(steps.Min, unit);
        double start = left + 1 + TextWidth.Of(low) + 8;
        svg.Text(left + 1, y + 10, low, "s");
        for (int i = 0; i < HeatSteps.Count; i++) svg.Rect(start + i * 18, y, 18, 12, steps.Css(i));
        svg.Text(start + HeatSteps.Count * 18 + 8, y + 10, formats.Short(steps.Max, unit), "s");
    }
}
