using System.Globalization;
using System.Text;

namespace Tillsight.Sources.Delimited;

/// <summary>Puts into plain words how a delimited file was understood.</summary>
static class FormatNotes
{
    public static void Add(
        List<string> notes, ReadOnlySpan<byte> text, Dialect dialect, bool isRaggedList, bool isSplit, TableShape shape, List<SampleRow> rows)
    {
        string space = dialect.SkipsInitialSpace ? " and a space" : "";
        notes.Add(isSplit ? $"Fields are separated by {Delimiters.Words(dialect)}{space}." : "No delimiter splits the lines: one column.");
        if (dialect.Quote == '\'') notes.Add("Values are quoted with apostrophes.");
        if (dialect.HasBackslashEscape) notes.Add("A backslash keeps a quote within a value.");
        if (isRaggedList)
            notes.Add("Each line is a list of its own length, such as one basket a line: the table is as wide as the longest, and the positions mean nothing.");
        if (shape.FirstRow > 0) notes.Add(Preamble(text, rows, shape.FirstRow));
        notes.Add(Header(text, rows, shape));
    }

    static string Preamble(ReadOnlySpan<byte> text, List<SampleRow> rows, int firstRow)
    {
        string start = Excerpt(text, rows[0]);
        int lines = rows[firstRow].Line - 1;
        return lines == 1
            ? $"Line 1 is not part of the table: {start}."
            : string.Create(CultureInfo.InvariantCulture, $"The first {lines} lines are not part of the table: {start} ...");
    }

    static string Header(ReadOnlySpan<byte> text, List<SampleRow> rows, TableShape shape) => shape.HeaderRows switch
    {
        0 => $"No header: the first line holds values like those below it ({Excerpt(text, rows[shape.FirstRow])}).",
        1 => $"Line {rows[shape.FirstRow].Line} names the columns.",
        _ => $"Lines {rows[shape.FirstRow].Line} to {rows[shape.FirstDataRow - 1].NextLine - 1} name the columns together.",
    };

    static string Excerpt(ReadOnlySpan<byte> text, SampleRow row)
    {
        var line = text[row.Start..row.End].TrimEnd("\r\n"u8);
        return $"\"{Encoding.UTF8.GetString(line[..Math.Min(line.Length, 60)])}\"";
    }
}
