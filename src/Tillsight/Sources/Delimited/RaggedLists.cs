namespace Tillsight.Sources.Delimited;

/// <summary>Tells rows that are lists (one basket a line) from rows of a table with ragged edges: the same items stand in any position.</summary>
static class RaggedLists
{
    const int FewestWidths = 4;

    public static bool Are(ReadOnlySpan<byte> text, List<SampleRow> rows)
    {
        if (rows.Count < 8 || rows.Select(r => r.Count).Distinct().Count() < FewestWidths) return false;
        if (rows.GroupBy(r => r.Count).Max(g => g.Count()) > 0.6 * rows.Count) return false;
        var firsts = new HashSet<string>(StringComparer.Ordinal);
        var items = new List<string>();
        foreach (var row in rows)
            for (int i = 0; i < row.Count; i++)
            {
                string item = System.Text.Encoding.UTF8.GetString(row.Raw(text, i));
                if (i == 0) firsts.Add(item);
                else items.Add(item);
            }
        return items.Count > 0 && items.Count(firsts.Contains) >= 0.4 * items.Count;
    }
}
