using Spectre.Console;
using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>A matrix of shaded cells: coloured backgrounds, or shading characters where there is no colour.</summary>
static class TerminalHeatMap
{
    const string Shades = " ░▒▓█", Plain = " .:*#";

    /// <param name="shared">The shades of several matrices that are read together.</param>
    public static void Write(IAnsiConsole console, HeatMap s, Formats formats, HeatSteps? shared = null)
    {
        if (s.Rows.Count == 0 || s.Columns.Count == 0) return;
        var steps = shared ?? new HeatSteps(s);
        int names = Math.Min(console.Profile.Width / 3, s.Rows.Max(r => r.GetCellWidth()));
        int room = (console.Profile.Width - names - 2) / s.Columns.Count;
        int widest = s.Values.SelectMany(r => r).OfType<decimal>().Select(v => formats.Short(v, s.Unit).GetCellWidth()).DefaultIfEmpty(1).Max();
        bool values = s.ShowValues && room > widest + 1, colour = console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        int cell = Math.Clamp(values ? widest + 2 : s.Columns.Max(c => c.GetCellWidth()) + 1, 1, Math.Max(1, room));
        WriteHeads(console, s, names, cell);
        for (int r = 0; r < s.Rows.Count; r++)
        {
            var line = new StyledLine();
            line.Add(Cells.Fit(s.Rows[r], names) + "  ", Look.Plain);
            for (int c = 0; c < s.Values[r].Count; c++) line.Add(CellText(console, s, steps, formats, s.Values[r][c], cell, values, colour), CellStyle(s, steps, s.Values[r][c], colour));
            line.Write(console);
        }
    }

    static string CellText(
        IAnsiConsole console, HeatMap s, HeatSteps steps, Formats formats, decimal? value, int cell, bool values, bool colour)
    {
        if (value is not { } v) return new string(' ', cell);
        if (values) return formats.Short(v, s.Unit).PadLeft(cell - 1) + " ";
        if (colour) return new string(' ', cell);
        return new string((console.Profile.Capabilities.Unicode ? Shades : Plain)[steps.Of(v) * Shades.Length / HeatSteps.Count], cell);
    }

    static Style CellStyle(HeatMap s, HeatSteps steps, decimal? value, bool colour)
    {
        if (value is not { } v || !colour) return Look.Plain;
        int step = steps.Of(v);
        bool bright = s.Diverging ? step is < 2 or > 6 : step > 5;
        return new Style(bright ? Color.Black : Color.White, (s.Diverging ? Look.Diverging : Look.Heat)[step]);
    }

    /// <summary>As many column names as fit, each over its cell.</summary>
    static void WriteHeads(IAnsiConsole console, HeatMap s, int names, int cell)
    {
        int widest = s.Columns.Max(c => c.GetCellWidth()), every = (widest + cell) / cell;
        var line = new StyledLine();
        line.Add(new string(' ', names + 2), Look.Plain);
        for (int c = 0; c < s.Columns.Count; c += every) line.Add(Cells.Fit(s.Columns[c], Math.Min(every, s.Columns.Count - c) * cell), Look.Mute);
        line.Write(console);
    }
}
