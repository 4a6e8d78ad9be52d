using FsCheck;
using FsCheck.Fluent;
using Tillsight.Sources;

namespace Tillsight.Tests.Sources;

/// <summary>Whatever cells are written by the rules of a dialect are read back exactly.</summary>
public class RoundTripTests
{
    sealed record Written(string[][] Cells, char Delimiter, char Quote, string LineEnd, bool Backslash, bool QuoteAll);

    [Fact]
    public void Any_cells_in_any_dialect_are_read_back_identical() => Prop.ForAll(Tables(), table =>
    {
        string header = string.Join(table.Delimiter, table.Cells[0].Select((_, i) => $"column {i}"));
        string text = header + table.LineEnd + string.Concat(table.Cells.Select(row => Line(row, table) + table.LineEnd));
        var reading = Reading.Of(text, new ReadOptions { Delimiter = $"{table.Delimiter}", Quote = $"{table.Quote}", HasHeader = true, BlockBytes = 50 });
        Assert.Empty(reading.Bad);
        Assert.Equal(table.Cells, reading.Rows);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Any_cells_in_quotes_are_read_back_with_the_dialect_found() => Prop.ForAll(Tables(), table =>
    {
        table = table with { QuoteAll = true, Backslash = false, Quote = '"' };
        string header = string.Join(table.Delimiter, table.Cells[0].Select((_, i) => $"\"name {i}\""));
        string text = header + table.LineEnd + string.Concat(table.Cells.Select(row => Line(row, table) + table.LineEnd));
        var reading = Reading.Of(text, new ReadOptions { HasHeader = true, SkipLines = 0 });
        Assert.Equal($"{table.Delimiter}", reading.Format.Delimiter);
        Assert.Equal(table.Cells, reading.Rows);
        // Finding is a judgement, not a law: the same tables every time.
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(2_011, 1_201));

    static string Line(string[] row, Written table) => string.Join(table.Delimiter, row.Select(cell => Cell(cell, table)));

    static string Cell(string cell, Written table)
    {
        bool needsQuotes = table.QuoteAll || cell.Length == 0 || cell.AsSpan().IndexOfAny($"{table.Delimiter}{table.Quote}\r\n\\ ") >= 0;
        if (!needsQuotes) return cell;
        string escaped = table.Backslash
            ? cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace($"{table.Quote}", $"\\{table.Quote}", StringComparison.Ordinal)
            : cell.Replace($"{table.Quote}", $"{table.Quote}{table.Quote}", StringComparison.Ordinal);
        return $"{table.Quote}{escaped}{table.Quote}";
    }

    /// <summary>Backslashes only without backslash escapes: whether one is an escape is found from the text, and tested elsewhere.</summary>
    static Arbitrary<Written> Tables()
    {
        var cell = Gen.Elements("a", "Zoë", "7", "1.5", " ", ",", ";", "\t", "|", "\"", "'", "\n", "\r\n", "€", "x y", "word", "").ArrayOf(3).Select(string.Concat);
        return (from width in Gen.Choose(2, 5)
                from rows in cell.ArrayOf(width).NonEmptyListOf()
                from delimiter in Gen.Elements(',', ';', '\t', '|')
                from quote in Gen.Elements('"', '\'')
                from end in Gen.Elements("\n", "\r\n")
                from all in Gen.Elements(true, false)
                select new Written([.. rows], delimiter, quote, end, false, all)).ToArbitrary();
    }
}
