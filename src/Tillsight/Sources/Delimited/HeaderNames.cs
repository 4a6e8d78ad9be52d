using System.Text;

namespace Tillsight.Sources.Delimited;

/// <summary>The column names that the header rows write, several rows joined.</summary>
static class HeaderNames
{
    public static List<string> Written(ReadOnlySpan<byte> text, List<SampleRow> rows, TableShape shape, Dialect dialect)
    {
        var names = new List<string>();
        if (shape.HeaderRows == 0) return names;
        string[][] lines = [.. Enumerable.Range(shape.FirstRow, shape.HeaderRows).Select(_ => Array.Empty<string>())];
        for (int i = 0; i < lines.Length; i++) lines[i] = Cells(text, rows[shape.FirstRow + i], shape.Columns, dialect);
        if (lines.Length > 1) FillGroups(lines[0]);
        for (int column = 0; column < Math.Min(shape.Columns, lines.Max(l => l.Length)); column++)
            names.Add(string.Join(' ', lines.Select(l => column < l.Length ? l[column].Trim() : "").Where(n => n.Length > 0).Distinct()));
        // R writes the numbers of its rows without a name over them.
        if (names.Count == shape.Columns - 1 && AreNumbered(text, rows, shape.FirstDataRow)) names.Insert(0, "");
        return names;
    }

    /// <summary>True where the first column counts 1, 2, 3, ...</summary>
    static bool AreNumbered(ReadOnlySpan<byte> text, List<SampleRow> rows, int first)
    {
        for (int i = first; i < rows.Count; i++)
            if (!int.TryParse(rows[i].Raw(text, 0), System.Globalization.NumberStyles.None, null, out int number) || number != i - first + 1) return false;
        return rows.Count - first >= 2;
    }

    static string[] Cells(ReadOnlySpan<byte> text, SampleRow row, int columns, Dialect dialect)
    {
        string[] cells = new string[Math.Min(row.Count, columns)];
        var plain = new ByteBuffer();
        for (int i = 0; i < cells.Length; i++)
        {
            plain.Clear();
            if (row.Fields[i].HasEscapes) Escapes.Remove(row.Raw(text, i), dialect, plain);
            else plain.Append(row.Raw(text, i));
            cells[i] = Encoding.UTF8.GetString(plain.Span);
        }
        return cells;
    }

    /// <summary>A group's name stands over the first of its columns and means the ones to the right as well.</summary>
    static void FillGroups(string[] groups)
    {
        for (int i = 1; i < groups.Length; i++)
            if (string.IsNullOrWhiteSpace(groups[i])) groups[i] = groups[i - 1];
    }
}
