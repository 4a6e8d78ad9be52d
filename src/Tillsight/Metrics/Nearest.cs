namespace Tillsight.Metrics;

/// <summary>Names what somebody probably meant.</summary>
static class Nearest
{
    /// <summary>"; did you mean a or b?" for up to three names that are close to what was written, else ".".</summary>
    public static string To(string written, IEnumerable<string> names)
    {
        string[] close = [.. names
            .Select(name => (name, distance: Distance(written, name)))
            .Where(x => x.distance <= Math.Max(2, written.Length / 3)
                || x.name.Contains(written, StringComparison.OrdinalIgnoreCase))
            .OrderBy(x => x.distance).ThenBy(x => x.name, StringComparer.Ordinal)
            .Take(3).Select(x => x.name)];
        return close.Length == 0 ? "." : $"; did you mean {string.Join(" or ", close)}?";
    }

    /// <summary>Levenshtein's edit distance, letters compared without case.</summary>
    static int Distance(string a, string b)
    {
        int[] above = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int swap = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + swap);
            }
            (above, row) = (row, above);
        }
        return above[b.Length];
    }
}
