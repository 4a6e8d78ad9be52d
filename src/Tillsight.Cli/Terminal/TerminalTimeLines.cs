using Spectre.Console;
using Tillsight.Views;

namespace Tillsight.Cli.Terminal;

/// <summary>Lines over time in braille dots, the subject over what it is compared with; unfinished periods and forecasts dotted.</summary>
static class TerminalTimeLines
{
    const int Rows = 8;

    public static void Write(IAnsiConsole console, TimeLines s, Formats formats)
    {
        var values = s.Series.SelectMany(l => l.Values).OfType<decimal>().ToList();
        if (values.Count == 0) return;
        if (!console.Profile.Capabilities.Unicode)
        {
            WriteAsBars(console, s, formats);
            return;
        }
        decimal min = Math.Min(values.Min(), s.AsColumns || values.Min() < values.Max() * 0.4m ? 0 : decimal.MaxValue), max = values.Max();
        string[] marks = [formats.Short(max, s.Unit), formats.Short((max + min) / 2, s.Unit), formats.Short(min, s.Unit)];
        int axis = marks.Max(m => m.GetCellWidth()), width = Math.Max(10, Math.Min(console.Profile.Width - axis - 3, 140));
        var canvas = new BrailleCanvas(width, Rows);
        for (int k = s.Series.Count - 1; k >= 0; k--) Draw(canvas, s, s.Series[k], StyleOf(s, k), min, max);
        for (int row = 0; row < Rows; row++)
        {
            string mark = row == 0 ? marks[0] : row == Rows / 2 ? marks[1] : row == Rows - 1 ? marks[2] : "";
            var line = new StyledLine();
            line.Add(mark.PadLeft(axis) + " ┤", Look.Mute);
            canvas.AddRow(row, line);
            line.Write(console);
        }
        WriteLabels(console, s, axis + 2, width);
        if (s.Series.Count > 1) WriteNames(console, s, axis + 2);
    }

    static void Draw(BrailleCanvas canvas, TimeLines s, Line line, Style style, decimal min, decimal max)
    {
        double X(int i) => s.Dates.Count < 2 ? 0 : (double)i / (s.Dates.Count - 1) * (canvas.Width - 1);
        double Y(decimal v) => max == min ? canvas.Height / 2 : (double)((max - v) / (max - min)) * (canvas.Height - 1);
        for (int i = 0; i < line.Values.Count; i++)
        {
            if (line.Values[i] is not { } value) continue;
            bool joined = i > 0 && line.Values[i - 1] is not null, dotted = i >= s.UnfinishedFrom || line.Role == LineRole.Forecast;
            if (joined) canvas.Line(X(i - 1), Y(line.Values[i - 1]!.Value), X(i), Y(value), style, dotted);
            else canvas.Set((int)Math.Round(X(i)), (int)Math.Round(Y(value)), style);
        }
    }

    static void WriteLabels(IAnsiConsole console, TimeLines s, int indent, int width)
    {
        string first = s.Labels[0], middle = s.Labels[s.Labels.Count / 2], last = s.Labels[^1];
        int gaps = width - first.GetCellWidth() - middle.GetCellWidth() - last.GetCellWidth();
        string text = s.Labels.Count > 2 && gaps > 3
            ? first + new string(' ', gaps / 2) + middle + new string(' ', gaps - gaps / 2) + last
            : first + (s.Labels.Count > 1 ? " – " + last : "");
        console.Write(new Text(new string(' ', indent) + text + "\n", Look.Mute));
    }

    static void WriteNames(IAnsiConsole console, TimeLines s, int indent)
    {
        var names = new Paragraph();
        for (int k = 0; k < s.Series.Count; k++) names.Append($"──\u00A0{s.Series[k].Name.Replace(' ', '\u00A0')} ", StyleOf(s, k));
        console.Write(new Padder(names, new Padding(indent, 0, 0, 0)));
    }

    static Style StyleOf(TimeLines s, int index) => s.Series[index].Role switch
    {
        LineRole.Comparison => Look.Mute,
        LineRole.Category => Look.Category(s.Series.Take(index).Count(l => l.Role == LineRole.Category)),
        _ => Look.Accent,
    };

    static void WriteAsBars(IAnsiConsole console, TimeLines s, Formats formats) =>
        TerminalBars.Write(console, new Bars(s.Labels, [new(s.Series[0].Name, s.Series[0].Values)], s.Unit), formats);
}
