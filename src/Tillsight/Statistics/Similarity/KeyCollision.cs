namespace Tillsight.Statistics.Similarity;

/// <summary>Clusters of spellings whose keys are equal; one pass, whatever the number of values.</summary>
public static class KeyCollision
{
    /// <param name="values">Distinct spellings with their counts.</param>
    /// <param name="key">The key; <see cref="Fingerprint.Of"/> if absent. Spellings with an empty key stay alone.</param>
    public static IReadOnlyList<TextCluster> Clusters(IEnumerable<TextCount> values, Func<string, string>? key = null)
    {
        key ??= Fingerprint.Of;
        return TextCluster.Ordered(values.GroupBy(value => key(value.Text), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() > 1)
            .Select(group => TextCluster.Of(group, 1)));
    }
}
