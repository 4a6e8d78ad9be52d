using System.Globalization;
using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Exports;

/// <summary>A table as CSV for programs and spreadsheets: UTF-8, CRLF, quoted as RFC 4180 says, a point for decimals, ISO dates.</summary>
/// <remarks>A text cell (and heading) that begins with = + - @, a tab or a carriage return would run as a formula in a spreadsheet
/// (CWE-1236): it gets a leading apostrophe. Numbers are written by us and stay as they are, signs included.</remarks>
public static class CsvExport
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(Table table, Stream stream)
    {
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true);
        Write(table, writer);
    }

    /// <summary>Headings are the columns' machine names.</summary>
    public static void Write(Table table, TextWriter writer)
    {
        WriteRecord(table.Columns.Select(c => Text(c.Name)), writer);
        foreach (var row in table.Rows) WriteRecord(row.Select(Cell), writer);
    }

    /// <summary>One cell as it stands in the file; null is empty.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        string s => Text(s),
        bool b => b ? "true" : "false",
        DateOnly d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime t => t.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable n => n.ToString(null, CultureInfo.InvariantCulture),
        _ => Text(value.ToString() ?? ""),
    };

    static void WriteRecord(IEnumerable<string> cells, TextWriter writer)
    {
        bool first = true;
        foreach (string cell in cells)
        {
            if (!first) writer.Write(',');
            writer.Write(cell);
            first = false;
        }
        writer.Write("\r\n");
    }

    static string Text(string text)
    {
        bool couldRun = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        string safe = couldRun ? "'" + text : text;
        bool quote = safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 || safe.StartsWith(' ') || safe.EndsWith(' ');
        return quote ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
