namespace Tillsight.Statistics.Similarity;

/// <summary>Clusters of spellings within a few typing errors of each other, by single linkage over their normalised texts.</summary>
/// <remarks>
/// Only texts that share one of their rarest trigrams are compared. By the q-gram lemma (Ukkonen 1992) an edit spoils at most
/// 3 trigrams (a swap 4), so texts within k edits share all but 4k; looking at the 4k + 1 rarest of each (prefix filter: Chaudhuri,
/// Ganti and Kaushik 2006) misses no pair.
/// </remarks>
public static class NearestNeighbours
{
    const int SpoiltByAnEdit = 4;

    /// <param name="values">Distinct spellings with their counts.</param>
    /// <param name="options">Threshold and what to do with numbers.</param>
    public static IReadOnlyList<TextCluster> Clusters(IEnumerable<TextCount> values, NeighbourOptions? options = null)
    {
        options ??= new();
        TextCount[] items = [.. values];
        string[] texts = Array.ConvertAll(items, item => TextNormal.Of(item.Text));
        var links = Links(texts, options);
        var groups = new DisjointSets(items.Length);
        foreach (var (first, second, _) in links) groups.Join(first, second);
        var weakest = links.GroupBy(link => groups.Find(link.First)).ToDictionary(group => group.Key, group => group.Min(link => link.Similarity));
        return TextCluster.Ordered(Enumerable.Range(0, items.Length).GroupBy(groups.Find)
            .Where(group => group.Count() > 1)
            .Select(group => TextCluster.Of(group.Select(i => items[i]), weakest[group.Key])));
    }

    static List<(int First, int Second, double Similarity)> Links(string[] texts, NeighbourOptions options)
    {
        var spellings = Array.ConvertAll(texts, text => new Spelling(text));
        var links = new List<(int, int, double)>();
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int[] seen = new int[texts.Length];
        Array.Fill(seen, -1);
        string[][] prefixes = Prefixes(texts, options.Threshold);
        for (int i = 0; i < texts.Length; i++)
            foreach (string gram in prefixes[i])
            {
                if (!blocks.TryGetValue(gram, out var block)) blocks[gram] = block = [];
                foreach (int other in block)
                {
                    if (seen[other] == i) continue;
                    seen[other] = i;
                    if (spellings[i].SimilarityTo(spellings[other], options) is double similarity) links.Add((other, i, similarity));
                }
                block.Add(i);
            }
        return links;
    }

    /// <summary>The rarest trigrams of each text, as many as a text within the threshold must share one of.</summary>
    static string[][] Prefixes(string[] texts, double threshold)
    {
        var all = Array.ConvertAll(texts, Trigrams);
        var frequency = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string gram in all.SelectMany(grams => grams)) frequency[gram] = frequency.GetValueOrDefault(gram) + 1;
        return [.. all.Select((grams, i) =>
        {
            // The other text may be the longer one.
            int edits = (int)((1 - threshold) * texts[i].Length / threshold + 1e-9);
            return grams.OrderBy(gram => frequency[gram]).ThenBy(gram => gram, StringComparer.Ordinal).Take(SpoiltByAnEdit * edits + 1).ToArray();
        })];
    }

    // Padded, so that short texts and the ends count; numbered, so that a repeated trigram is a second one.
    static string[] Trigrams(string text)
    {
        if (text.Length == 0) return [];
        string padded = $"\u0002\u0002{text}\u0003\u0003";
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var grams = new string[padded.Length - 2];
        for (int i = 0; i < grams.Length; i++)
        {
            string gram = padded.Substring(i, 3);
            times[gram] = times.GetValueOrDefault(gram) + 1;
            grams[i] = times[gram] == 1 ? gram : gram + (char)times[gram];
        }
        return grams;
    }
}
