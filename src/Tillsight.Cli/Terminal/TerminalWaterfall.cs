using Spectre.Console;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>A ladder: each bar starts where the one above ended.</summary>
static class TerminalWaterfall
{
    public static void Write(IAnsiConsole console, Waterfall s, Formats formats)
    {
        if (s.Steps.Count == 0) return;
        var spans = Spans(s);
        int names = Math.Min(console.Profile.Width * 2 / 5, s.Steps.Max(x => x.Name.GetCellWidth()));
        int values = s.Steps.Max(x => formats.Short(x.Value, s.Unit).GetCellWidth());
        int room = Math.Max(4, console.Profile.Width - names - values - 4);
        decimal least = Math.Min(0, spans.Min(p => p.Low)), range = Math.Max(spans.Max(p => p.High) - least, decimal.One / 1_000_000);
        for (int i = 0; i < s.Steps.Count; i++)
        {
            var step = s.Steps[i];
            int from = (int)Math.Round((spans[i].Low - least) / range * room), to = (int)Math.Round((spans[i].High - least) / range * room);
            var style = step.IsTotal ? Look.Accent : step.Value < 0 ? Look.Bad : Look.Good;
            console.Write(new Text(Cells.Fit(step.Name, names) + "  ", step.IsTotal ? Look.Strong : Look.Plain));
            console.Write(new Text(new string(' ', from) + BarText.Of(Math.Max(1, to - from), console.Profile.Capabilities.Unicode), style));
            console.Write(new Text($" {formats.Short(step.Value, s.Unit)}\n", step.IsTotal ? Look.Strong : Look.Plain));
        }
    }

    static List<(decimal Low, decimal High)> Spans(Waterfall s)
    {
        List<(decimal, decimal)> spans = [];
        decimal level = 0;
        foreach (var step in s.Steps)
        {
            decimal from = step.IsTotal ? 0 : level;
            level = from + step.Value;
            spans.Add((Math.Min(from, level), Math.Max(from, level)));
        }
        return spans;
    }
}
