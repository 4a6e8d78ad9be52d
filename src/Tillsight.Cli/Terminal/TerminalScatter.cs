using Spectre.Console;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>Points as braille dots, groups in colours.</summary>
static class TerminalScatter
{
    const int Rows = 12;

    public static void Write(IAnsiConsole console, Scatter s, Formats formats)
    {
        if (s.Points.Count == 0 || !console.Profile.Capabilities.Unicode) return;
        decimal x1 = s.Points.Min(p => p.X), x2 = s.Points.Max(p => p.X), y1 = s.Points.Min(p => p.Y), y2 = s.Points.Max(p => p.Y);
        string top = formats.Short(y2, s.YUnit), bottom = formats.Short(y1, s.YUnit);
        int axis = Math.Max(top.GetCellWidth(), bottom.GetCellWidth()), width = Math.Max(10, Math.Min(console.Profile.Width - axis - 3, 100));
        var canvas = new BrailleCanvas(width, Rows);
        var groups = s.Points.Select(p => p.Group).Distinct().ToList();
        foreach (var p in s.Points)
            canvas.Set(Along(p.X, x1, x2, canvas.Width), canvas.Height - 1 - Along(p.Y, y1, y2, canvas.Height), Look.Category(groups.IndexOf(p.Group)));
        console.Write(new Text($"{s.YLabel}\n", Look.Mute));
        for (int row = 0; row < Rows; row++)
        {
            var line = new StyledLine();
            line.Add((row == 0 ? top : row == Rows - 1 ? bottom : "").PadLeft(axis) + " ┤", Look.Mute);
            canvas.AddRow(row, line);
            line.Write(console);
        }
        console.Write(new Text($"{new string(' ', axis + 2)}{s.XLabel}: {formats.Short(x1, s.XUnit)} – {formats.Short(x2, s.XUnit)}\n", Look.Mute));
        if (groups.Count < 2) return;
        var names = new Paragraph();
        for (int k = 0; k < groups.Count; k++) names.Append($"•\u00A0{(groups[k] ?? "other").Replace(' ', '\u00A0')} ", Look.Category(k));
        console.Write(new Padder(names, new Padding(axis + 2, 0, 0, 0)));
    }

    static int Along(decimal value, decimal from, decimal to, int length) =>
        to == from ? length / 2 : (int)Math.Round((value - from) / (to - from) * (length - 1));
}
