using System.Globalization;
using Spectre.Console;
using Tillsight.Sources;

namespace Tillsight.Cli.Commands;

/// <summary>A table at a glance for the terminal: how it was understood, its first rows, what did not fit.</summary>
static class TablePreview
{
    const int MostRows = 10, MostColumns = 12, MostBadRecords = 5, WidestCell = 32;

    public static void Write(TabularTable table)
    {
        var rejections = new Rejections();
        var outcome = table.ReadParallel(1, _ => rejections);
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(ReadCommand.Title(table))}[/]");
        foreach (string note in table.Format.Notes) AnsiConsole.MarkupLine($"  {Markup.Escape(note)}");
        AnsiConsole.Write(FirstRows(table));
        string rejected = outcome.BadRecords > 0 ? $", [red]{Count(outcome.BadRecords, "record")} rejected[/]" : "";
        AnsiConsole.MarkupLine($"  {Count(outcome.Records, "record")}, {Count(table.ColumnNames.Count, "column")}{rejected}.");
        foreach (var record in rejections.First)
            AnsiConsole.MarkupLine($"  [red]line {record.LineNumber}[/]: {Markup.Escape(record.Message)}: {Markup.Escape(Short(record.Text, 80))}");
        foreach (string note in outcome.Notes) AnsiConsole.MarkupLine($"  {Markup.Escape(note)}");
        AnsiConsole.WriteLine();
    }

    static Table FirstRows(TabularTable table)
    {
        var grid = new Table().Border(TableBorder.Rounded);
        int shown = Math.Min(MostColumns, table.ColumnNames.Count);
        foreach (string name in table.ColumnNames.Take(shown)) grid.AddColumn(Markup.Escape(Short(name, WidestCell)));
        if (shown < table.ColumnNames.Count) grid.AddColumn($"[grey]+{table.ColumnNames.Count - shown}[/]");
        // A stream has been read to its end above; a look at its first rows still works.
        foreach (var row in table.Sample(MostRows))
            grid.AddRow([.. row.Take(shown).Select(Cell), .. shown < table.ColumnNames.Count ? ["..."] : Array.Empty<string>()]);
        return grid;
    }

    static string Cell(string? cell) => cell is null ? "[grey]absent[/]" : Markup.Escape(Short(cell, WidestCell));

    static string Short(string text, int most)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= most ? line : line[..(most - 3)] + "...";
    }

    static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Keeps the first records that were rejected.</summary>
    sealed class Rejections : IRecordSink
    {
        public List<BadRecord> First { get; } = [];

        public void Write(RecordBatch batch)
        {
        }

        public void Reject(BadRecord record)
        {
            if (First.Count < MostBadRecords) First.Add(record);
        }
    }
}
