using Spectre.Console;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>Horizontal bars with their values; areas and bins are drawn as bars too.</summary>
static class TerminalBars
{
    const int MostBars = 40, ShortestBar = 6;

    public static void Write(IAnsiConsole console, Bars s, Formats formats)
    {
        List<BarLine> lines = [];
        for (int i = 0; i < Math.Min(s.Categories.Count, MostBars); i++)
        {
            string share = s.CumulativeShare is { } shares && i < shares.Count ? "  " + formats.Short(shares[i], Unit.Rate) : "";
            for (int k = 0; k < s.Series.Count; k++)
            {
                string value = formats.Short(s.Series[k].Values[i], s.Unit) + (k == 0 ? share : "");
                lines.Add(new(k == 0 ? s.Categories[i] : "", s.Series.Count > 1 ? s.Series[k].Name : "", s.Series[k].Values[i], value, Look.Category(k)));
            }
        }
        Write(console, lines);
        if (s.Categories.Count > MostBars) console.Write(new Text($"and {s.Categories.Count - MostBars} more\n", Look.Mute));
    }

    public static void Write(IAnsiConsole console, TreeMap s, Formats formats)
    {
        decimal total = s.Tiles.Sum(t => t.Value);
        Write(console, s.Tiles.OrderByDescending(t => t.Value).Take(MostBars).Select(t =>
            new BarLine(t.Name, "", t.Value, $"{formats.Short(t.Value, s.Unit)}  {formats.Short(total == 0 ? null : t.Value / total, Unit.Rate)}", Look.Accent)).ToList());
    }

    public static void Write(IAnsiConsole console, Histogram s, Formats formats) =>
        Write(console, s.Counts.Select((n, i) => new BarLine(
            $"{formats.Short(s.Edges[i], s.EdgeUnit)} – {formats.Short(s.Edges[i + 1], s.EdgeUnit)}", "", n, formats.Short(n, Unit.Count), Look.Accent)).ToList());

    public static void Write(IAnsiConsole console, Sankey s, Formats formats) =>
        Write(console, s.Flows.OrderByDescending(f => f.Value).ThenBy(f => f.Source).ThenBy(f => f.Target).Take(MostBars).Select(f => new BarLine(
            $"{s.Sources[f.Source]} > {s.Targets[f.Target]}", "", f.Value, formats.Short(f.Value, s.Unit), f.Tone switch { Tone.Good => Look.Good, Tone.Bad => Look.Bad, _ => Look.Mute })).ToList());

    public static void Write(IAnsiConsole console, Network s, Formats formats) =>
        Write(console, s.Edges.OrderByDescending(e => e.Strength).ThenBy(e => e.First).ThenBy(e => e.Second).Take(MostBars).Select(e => new BarLine(
            $"{s.Nodes[e.First].Name} + {s.Nodes[e.Second].Name}", "", e.Strength, formats.Short(e.Strength, s.EdgeUnit), Look.Accent)).ToList());

    static void Write(IAnsiConsole console, List<BarLine> lines)
    {
        if (lines.Count == 0) return;
        int width = console.Profile.Width, values = lines.Max(l => l.Text.GetCellWidth());
        int series = Math.Min(width / 5, lines.Max(l => l.Series.GetCellWidth())), gaps = series > 0 ? 6 : 4;
        int names = Math.Clamp(width - series - values - gaps - ShortestBar, 1, Math.Min(width * 2 / 5, lines.Max(l => l.Name.GetCellWidth())));
        int room = Math.Max(1, width - names - series - values - gaps);
        decimal least = Math.Min(0, lines.Min(l => l.Value ?? 0)), span = Math.Max(0, lines.Max(l => l.Value ?? 0)) - least;
        double cells = span == 0 ? 0 : room / (double)span, zero = Math.Round((double)-least * cells);
        bool unicode = console.Profile.Capabilities.Unicode;
        foreach (var line in lines)
        {
            double size = (double)(line.Value ?? 0) * cells;
            string bar = BarText.Of(Math.Abs(size), unicode);
            string indent = new(' ', (int)(size < 0 ? Math.Max(0, zero - Math.Ceiling(-size)) : zero));
            console.Write(new Text(Cells.Fit(line.Name, names) + "  "));
            if (series > 0) console.Write(new Text(Cells.Fit(line.Series, series) + "  ", Look.Mute));
            console.Write(new Text(indent + bar, line.Value < 0 ? Look.Bad : line.Style));
            console.Write(new Text($" {line.Text}\n"));
        }
    }

    readonly record struct BarLine(string Name, string Series, decimal? Value, string Text, Style Style);
}
