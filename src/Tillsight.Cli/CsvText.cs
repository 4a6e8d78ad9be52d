using System.Globalization;
using Tillsight.Engines;

namespace Tillsight.Cli;

/// <summary>An answer as comma-separated values (RFC 4180), culture-free.</summary>
static class CsvText
{
    public static void Write(ColumnSet answer, TextWriter writer)
    {
        writer.Write(string.Join(',', answer.Names.Select(Quote)) + "\r\n");
        for (int row = 0; row < answer.RowCount; row++)
            writer.Write(string.Join(',', Enumerable.Range(0, answer.ColumnCount).Select(c => Quote(Cell(answer.Value(row, c))))) + "\r\n");
    }

    public static string Cell(object? cell) => cell switch
    {
        null => "",
        bool value => value ? "true" : "false",
        DateOnly value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime value => value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
