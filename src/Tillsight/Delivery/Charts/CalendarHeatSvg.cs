using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Days as shaded cells, a block a year, with the scale below.</summary>
static class CalendarHeatSvg
{
    const double Names = 34, Head = 36, Foot = 10;

    public static string Draw(CalendarHeat s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var steps = new HeatSteps(s.Values.OfType<decimal>(), diverging: false);
        double cell = Math.Min(18, (width - Names) / CalendarBlock.MostWeeks), height = Head + 7 * cell + Foot;
        var blocks = CalendarBlock.Of(s);
        for (int b = 0; b < blocks.Count; b++) DrawFrame(svg, blocks[b], b * height, cell);
        string size = $"h{Svg.N(cell - 3)}v{Svg.N(cell - 3)}h{Svg.N(3 - cell)}z";
        for (int step = 0; step < HeatSteps.Count; step++)
        {
            var path = new StringBuilder();
            foreach (var (_, x, y, i) in Days(s, blocks, height, cell))
                if (s.Values[i] is { } value && steps.Of(value) == step) path.Append('M').Append(Svg.N(x + 1.5)).Append(' ').Append(Svg.N(y + 1.5)).Append(size);
            if (path.Length > 0) svg.Path(path.ToString(), "cl " + steps.Css(step));
        }
        foreach (var (day, x, y, i) in Days(s, blocks, height, cell))
            if (s.Values[i] is not null) svg.Link(links.Of(s.Members, i, MarkLinks.Days([day])[0]), formats.Date(day), x, y, cell, cell);
        HeatMapSvg.DrawScale(svg, steps, s.Unit, formats, Names, blocks.Count * height);
        return svg.ToString(width, blocks.Count * height + 20);
    }

    static IEnumerable<(DateOnly Day, double X, double Y, int Index)> Days(CalendarHeat s, IReadOnlyList<CalendarBlock> blocks, double height, double cell)
    {
        for (int b = 0; b < blocks.Count; b++)
            foreach (var (day, index) in blocks[b].Days)
                yield return (day, Names + blocks[b].WeekOf(day) * cell, b * height + Head + CalendarBlock.WeekdayOf(day) * cell, index);
    }

    static void DrawFrame(Svg svg, CalendarBlock block, double top, double cell)
    {
        svg.Text(0, top + 14, block.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), "s nm b");
        for (int month = 1; month <= 12; month++)
            svg.Text(Names + (block.WeekOf(new DateOnly(block.Year, month, 1)) + 1) * cell, top + Head - 6, CalendarBlock.Month(month), "s");
        for (int row = 0; row < 7; row += 2) svg.Text(Names - 6, top + Head + row * cell + cell / 2 + 4, CalendarBlock.Weekdays[row], "e");
    }
}
