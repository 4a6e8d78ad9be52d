using Tillsight.Statistics.Similarity;

namespace Tillsight.Profiling.Columns;

/// <summary>What a profile says of a column's texts as such.</summary>
static class TextStatistics
{
    public static TextFacts? Of(List<TextCount> present)
    {
        if (present.Count == 0) return null;
        var lengths = new SortedDictionary<int, long>();
        long padded = 0, nested = 0, unprintable = 0;
        foreach (var (text, count) in present)
        {
            lengths[text.Length] = lengths.GetValueOrDefault(text.Length) + count;
            if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) padded += count;
            if (IsNested(text)) nested += count;
            if (text.AsSpan().ContainsAnyInRange('\0', '\b')) unprintable += count;
        }
        var weighted = new WeightedNumbers([.. lengths.Select(l => new NumberCount(l.Key, l.Value))]);
        return new TextFacts(lengths.First().Key, lengths.Last().Key, weighted.Sum() / weighted.Count, weighted.Quantile(0.5), padded, nested, unprintable);
    }

    /// <summary>Two values are equal once case and the blanks around them are ignored.</summary>
    public static bool HasCaseVariants(List<TextCount> present)
    {
        var seen = new HashSet<string>(present.Count, StringComparer.Ordinal);
        foreach (var (text, _) in present)
            if (!seen.Add(text.Trim().ToLowerInvariant())) return true;
        return false;
    }

    static bool IsNested(string text) => text.Length >= 2 && ((text[0] == '{' && text[^1] == '}') || (text[0] == '[' && text[^1] == ']')
        || (text[0] == '<' && text[^1] == '>' && text.Contains("</", StringComparison.Ordinal)));
}
