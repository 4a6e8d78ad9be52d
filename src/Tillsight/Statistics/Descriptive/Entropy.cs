namespace Tillsight.Statistics.Descriptive;

/// <summary>Shannon's entropy of a column's categories: how much one value tells on average.</summary>
public static class Entropy
{
    /// <summary>-sum p ln p in nats, over counts of at least 0; 0 when one category has all, NaN without any.</summary>
    public static double OfCounts(ReadOnlySpan<long> counts)
    {
        double total = 0, sum = 0;
        foreach (long count in counts) total += count;
        foreach (long count in counts)
            if (count > 0) sum -= count / total * Math.Log(count / total);
        return total == 0 ? double.NaN : sum + 0.0;
    }

    /// <summary>Imbalance 1 - H / ln k of k categories: 0 when all are equally frequent, near 1 when one has nearly all; 0 for a single category.</summary>
    public static double Imbalance(ReadOnlySpan<long> counts)
    {
        int categories = 0;
        foreach (long count in counts)
            if (count > 0) categories++;
        return categories == 0 ? double.NaN : categories == 1 ? 0 : 1 - OfCounts(counts) / Math.Log(categories);
    }
}
