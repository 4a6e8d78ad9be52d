namespace Tillsight.Statistics.Similarity;

/// <summary>How many typing errors lie between two texts. Characters are compared as they are: normalise first.</summary>
public static class EditDistance
{
    /// <summary>Insertions, deletions and substitutions (Levenshtein 1966).</summary>
    public static int Levenshtein(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Count(a, b, swaps: false, int.MaxValue);

    /// <summary>The same plus swaps of neighbouring characters, each place edited once ("optimal string alignment", the restricted form of Damerau 1964).</summary>
    public static int Damerau(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Count(a, b, swaps: true, int.MaxValue);

    /// <summary>Damerau's distance where it is at most <paramref name="most"/>, else any larger number: much faster where texts are far apart.</summary>
    public static int Damerau(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => Count(a, b, swaps: true, most);

    /// <summary>1 - Levenshtein / longer length: 1 for equal texts (two empty ones too), 0 for nothing in common.</summary>
    public static double LevenshteinSimilarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity(Levenshtein(a, b), a, b);

    /// <summary>1 - Damerau / longer length.</summary>
    public static double DamerauSimilarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Similarity(Damerau(a, b), a, b);

    static double Similarity(int distance, ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length + b.Length == 0 ? 1 : 1 - (double)distance / Math.Max(a.Length, b.Length);

    static int Count(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool swaps, int most)
    {
        // What both begin and end with is never edited.
        int same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        int width = b.Length + 1;
        // Three rows in turn: the one being filled, the one before, and, for swaps, the one before that.
        Span<int> rows = width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> before = rows[..width], previous = rows.Slice(width, width), current = rows[(2 * width)..];
        for (int j = 0; j < width; j++) previous[j] = j;
        int leastBefore = 0;
        for (int i = 1; i <= a.Length; i++)
        {
            int least = current[0] = i;
            for (int j = 1; j < width; j++)
            {
                int cost = Math.Min(previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(previous[j], current[j - 1]));
                if (swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }
            // A swap reaches back two rows at a cost of one; beyond that no row leads back below the limit.
            if (least > most && leastBefore >= most) return least;
            leastBefore = least;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.Length];
    }
}
