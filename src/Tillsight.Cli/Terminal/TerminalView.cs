using Spectre.Console;
using Tillsight.Views;
using Table = Tillsight.Views.Table;

namespace Tillsight.Cli.Terminal;

/// <summary>Draws a view in a terminal of any width, with or without colour.</summary>
public static class TerminalView
{
    /// <param name="rows">Rows of a table shown before the rest is only counted.</param>
    public static void Write(IAnsiConsole console, View view, Formats formats, int rows = 20)
    {
        console.Write(new Text(view.Title + "\n", Look.Strong));
        foreach (var block in view.Blocks)
        {
            console.WriteLine();
            WriteBlock(console, block, formats, rows);
        }
        console.WriteLine();
    }

    static void WriteBlock(IAnsiConsole console, Block block, Formats formats, int rows)
    {
        switch (block)
        {
            case Figures figures: TerminalFigures.Write(console, figures, formats); break;
            case Table table: TerminalTable.Write(console, table, formats, rows); break;
            case Note note: WriteNote(console, note); break;
            case Chart chart:
                console.Write(new Text(chart.Title + "\n", Look.Strong));
                if (chart.Subtitle.Length > 0) console.Write(new Text(chart.Subtitle + "\n", Look.Mute));
                WriteShape(console, chart.Shape, formats);
                break;
            default: throw new InvalidOperationException($"No drawing for the block {block.GetType().Name}.");
        }
    }

    static void WriteShape(IAnsiConsole console, ChartShape shape, Formats formats)
    {
        switch (shape)
        {
            case TimeLines s: TerminalTimeLines.Write(console, s, formats); break;
            case Bars s: TerminalBars.Write(console, s, formats); break;
            case TreeMap s: TerminalBars.Write(console, s, formats); break;
            case Histogram s: TerminalBars.Write(console, s, formats); break;
            case Waterfall s: TerminalWaterfall.Write(console, s, formats); break;
            case HeatMap s: TerminalHeatMap.Write(console, s, formats); break;
            case Scatter s: TerminalScatter.Write(console, s, formats); break;
            case Sankey s: TerminalBars.Write(console, s, formats); break;
            case Network s: TerminalBars.Write(console, s, formats); break;
            case CalendarHeat s: TerminalCalendar.Write(console, s, formats); break;
            default: throw new InvalidOperationException($"No drawing for the chart form {shape.GetType().Name}.");
        }
    }

    static void WriteNote(IAnsiConsole console, Note note)
    {
        var (mark, style) = note.Tone switch
        {
            Tone.Good => ("+", Look.Good),
            Tone.Bad => ("-", Look.Bad),
            Tone.Caution => ("!", Look.Caution),
            Tone.NotEnoughData => ("…", Look.Mute),
            _ => (" ", Look.Plain),
        };
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(1)).AddColumn(new GridColumn().PadRight(0));
        console.Write(grid.AddRow(new Text(mark, style), new Text(note.Text)));
    }
}
