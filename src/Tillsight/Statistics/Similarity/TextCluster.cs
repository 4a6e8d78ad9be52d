namespace Tillsight.Statistics.Similarity;

/// <summary>A spelling and how often it occurs.</summary>
public readonly record struct TextCount(string Text, long Count);

/// <summary>Spellings that may mean the same thing: a proposal for a person to confirm, never to be merged unseen.</summary>
/// <param name="Members">Two or more, the most frequent first.</param>
/// <param name="Similarity">The weakest link that holds the cluster together, 0..1; 1 for equal keys.</param>
public sealed record TextCluster(IReadOnlyList<TextCount> Members, double Similarity)
{
    /// <summary>The most frequent spelling, on ties the first in ordinal order.</summary>
    public string Representative => Members[0].Text;

    internal static TextCluster Of(IEnumerable<TextCount> members, double similarity) =>
        new([.. members.OrderByDescending(member => member.Count).ThenBy(member => member.Text, StringComparer.Ordinal)], similarity);

    /// <summary>The largest first, so that what touches most rows is seen first.</summary>
    internal static IReadOnlyList<TextCluster> Ordered(IEnumerable<TextCluster> clusters) =>
        [.. clusters.OrderByDescending(cluster => cluster.Members.Sum(member => member.Count)).ThenBy(cluster => cluster.Representative, StringComparer.Ordinal)];
}
