namespace Tillsight.Metrics.Queries;

/// <summary>An answer as CSV of RFC 4180: a header of column ids, a line a row, nothing for what is absent.</summary>
public static class AnswerCsv
{
    public static void Write(MetricAnswer answer, TextWriter writer)
    {
        WriteLine(writer, answer.Columns.Select(c => (string?)c.Id));
        foreach (var row in answer.Rows) WriteLine(writer, row.Cells.Select(CellText.Of));
    }

    static void WriteLine(TextWriter writer, IEnumerable<string?> cells)
    {
        writer.Write(string.Join(',', cells.Select(Field)));
        writer.Write("\r\n");
    }

    // An empty field is absent; an empty text is a pair of quotes.
    static string Field(string? text) => text is null ? ""
        : text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text != text.Trim()
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
}
