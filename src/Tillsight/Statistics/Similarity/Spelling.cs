using System.Numerics;

namespace Tillsight.Statistics.Similarity;

/// <summary>A normalised text with what is needed to tell quickly that it is no neighbour of another.</summary>
sealed class Spelling
{
    readonly string text, numbers;
    readonly ulong letters;

    public Spelling(string text)
    {
        this.text = text;
        numbers = string.Join(' ', string.Concat(text.Select(c => char.IsDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (char c in text) letters |= 1UL << (c & 63);
    }

    /// <summary>1 - Damerau / longer length; null where they are no neighbours.</summary>
    public double? SimilarityTo(Spelling other, NeighbourOptions options)
    {
        int longest = Math.Max(text.Length, other.text.Length), most = (int)((1 - options.Threshold) * longest + 1e-9);
        // An edit adds at most one kind of letter and takes away at most one.
        if (Math.Abs(text.Length - other.text.Length) > most || BitOperations.PopCount(letters ^ other.letters) > 2 * most) return null;
        if (options.NumbersMustAgree && numbers != other.numbers) return null;
        int distance = EditDistance.Damerau(text, other.text, most);
        if (distance > most || (options.DifferingWordsMustBeAlike && !DifferingWordsAreAlike(other, options.Threshold))) return null;
        return 1 - (double)distance / longest;
    }

    bool DifferingWordsAreAlike(Spelling other, double threshold)
    {
        string mine = Without(text, other.text), theirs = Without(other.text, text);
        return EditDistance.DamerauSimilarity(mine, theirs) >= threshold - 1e-9;
    }

    // The words that the other text lacks, run together.
    static string Without(string text, string other)
    {
        var words = other.Split(' ').ToList();
        return string.Concat(text.Split(' ').Where(word => !words.Remove(word)));
    }
}
