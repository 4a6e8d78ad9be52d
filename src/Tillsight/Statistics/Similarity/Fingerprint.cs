using System.Text;

namespace Tillsight.Statistics.Similarity;

/// <summary>Keys that are equal for spellings of the same thing (OpenRefine's key collision methods, openrefine.org, "Clustering in depth").</summary>
public static class Fingerprint
{
    /// <summary>The distinct words of the normalised text in alphabetical order: "Mug, red" and "RED  mug" both give "mug red".</summary>
    public static string Of(string text)
    {
        string[] words = TextNormal.Words(text);
        Array.Sort(words, StringComparer.Ordinal);
        return string.Join(' ', words.Distinct());
    }

    /// <summary>The distinct runs of <paramref name="size"/> characters in alphabetical order, blanks left out: also equal where a blank or a doubled letter differs.</summary>
    public static string OfNgrams(string text, int size = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        string letters = TextNormal.Of(text).Replace(" ", "", StringComparison.Ordinal);
        if (letters.Length <= size) return letters;
        var grams = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0; i + size <= letters.Length; i++) grams.Add(letters.Substring(i, size));
        return new StringBuilder().AppendJoin("", grams).ToString();
    }
}
