using Spectre.Console;
using Tillsight.Views;
using Table = Tillsight.Views.Table;

namespace Tillsight.Cli.Terminal;

/// <summary>A table, one line a row, fitted to the terminal: numbers whole and to the right, long text cut with an ellipsis.</summary>
static class TerminalTable
{
    public static void Write(IAnsiConsole console, Table table, Formats formats, int rows)
    {
        if (table.Title.Length > 0) console.Write(new Text(table.Title + "\n", Look.Strong));
        var columns = table.Columns;
        var texts = table.Rows.Take(rows).Select((row, r) => columns.Select((_, i) => formats.Cell(i < row.Count ? row[i] : null, table.UnitOf(r, i))).ToList()).ToList();
        int[] wanted = [.. columns.Select((c, i) => texts.Select(t => t[i].GetCellWidth()).Append(c.Label.GetCellWidth()).Max())];
        var widths = ColumnWidths.Fit(wanted, [.. columns.Select(IsText)], console.Profile.Width);

        WriteLine(console, [.. columns.Select(c => c.Label)], columns, widths, _ => Look.Mute);
        console.Write(new Text(new string(console.Profile.Capabilities.Unicode ? '─' : '-', widths.Sum() + ColumnWidths.Gap * (widths.Count - 1)) + "\n", Look.Mute));
        for (int r = 0; r < texts.Count; r++)
        {
            var row = table.Rows[r];
            WriteLine(console, texts[r], columns, widths, i => i >= row.Count || row[i] is null or 0L or 0 or 0m ? Look.Mute : Look.Plain);
        }
        WriteRest(console, table, rows, widths.Count, formats);
    }

    static void WriteLine(IAnsiConsole console, IReadOnlyList<string> cells, IReadOnlyList<Column> columns, IReadOnlyList<int> widths, Func<int, Style> style)
    {
        var line = new StyledLine();
        for (int i = 0; i < widths.Count; i++)
        {
            if (i > 0) line.Add(new string(' ', ColumnWidths.Gap), Look.Plain);
            string text = IsText(columns[i]) ? Cells.Fit(cells[i], widths[i]) : cells[i].PadLeft(widths[i]);
            line.Add(i == widths.Count - 1 ? text.TrimEnd() : text, style(i));
        }
        line.Write(console);
    }

    static void WriteRest(IAnsiConsole console, Table table, int rows, int columns, Formats formats)
    {
        if (table.Rows.Count > rows)
            console.Write(new Text($"and {formats.Exact(table.Rows.Count - rows, Unit.Count)} more rows\n", Look.Mute));
        if (table.Columns.Count > columns)
            console.Write(new Text($"A wider terminal shows also: {string.Join(", ", table.Columns.Skip(columns).Select(c => c.Label))}\n", Look.Mute));
    }

    static bool IsText(Column column) => column.Unit == Unit.Text;
}
