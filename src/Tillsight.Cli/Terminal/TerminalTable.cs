using Spectre.Console;
using Tillsight.Views;
using Table = Tillsight.Views.Table;

namespace Tillsight.Cli.Terminal;

/// <summary>A table fitted to the terminal: numbers whole and to the right, text cut with an ellipsis.</summary>
static class TerminalTable
{
    public static void Write(IAnsiConsole console, Table table, Formats formats, int rows)
    {
        if (table.Title.Length > 0) console.Write(new Text(table.Title + "\n", Look.Strong));
        var drawn = new Spectre.Console.Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Simple : TableBorder.Ascii2 };
        drawn.BorderStyle = Look.Mute;
        foreach (var column in table.Columns)
        {
            var heading = new TableColumn(new Text(column.Label, Look.Mute)) { Alignment = IsText(column) ? Justify.Left : Justify.Right };
            drawn.AddColumn(IsText(column) ? heading : heading.NoWrap());
        }
        foreach (var row in table.Rows.Take(rows))
            drawn.AddRow(table.Columns.Select((c, i) => Cell(i < row.Count ? row[i] : null, c, formats)));
        console.Write(drawn);
        if (table.Rows.Count > rows)
            console.Write(new Text($"  and {formats.Exact(table.Rows.Count - rows, Unit.Count)} more rows\n", Look.Mute));
    }

    static Text Cell(object? value, Column column, Formats formats)
    {
        bool nil = value is null or 0L or 0 or 0m;
        return new Text(formats.Cell(value, column.Unit), nil ? Look.Mute : Look.Plain) { Overflow = Overflow.Ellipsis };
    }

    static bool IsText(Column column) => column.Unit is Unit.Text or Unit.Date;
}
