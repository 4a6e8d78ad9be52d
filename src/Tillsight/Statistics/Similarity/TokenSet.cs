namespace Tillsight.Statistics.Similarity;

/// <summary>Similarity of texts as sets of words, whatever their order and repetition.</summary>
public static class TokenSet
{
    /// <summary>Words in common / words in either (Jaccard), of the normalised texts: 1 for the same words, 0 for none in common; 1 for two without words.</summary>
    public static double Similarity(string a, string b)
    {
        var first = TextNormal.Words(a).ToHashSet(StringComparer.Ordinal);
        var second = TextNormal.Words(b).ToHashSet(StringComparer.Ordinal);
        int common = first.Count(second.Contains), either = first.Count + second.Count - common;
        return either == 0 ? 1 : (double)common / either;
    }
}
