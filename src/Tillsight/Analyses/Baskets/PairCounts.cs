namespace Tillsight.Analyses.Baskets;

/// <summary>Counts in how many baskets each pair of items is. Baskets are streamed; what is kept is a triangle of counters over the items.</summary>
/// <remarks>The second pass of Apriori (R. Agrawal and R. Srikant, "Fast algorithms for mining association rules", VLDB 1994): only items that are frequent
/// by themselves can make a frequent pair. Memory: items x (items - 1) / 2 counters of four bytes, 32 MB at the most of 4,000 items.</remarks>
sealed class PairCounts(int items)
{
    public const int MostItems = 4000;

    readonly int[] _together = new int[(long)items * (items - 1) / 2];

    /// <summary>Items 0 to items - 1, rising, each once.</summary>
    public void Add(ReadOnlySpan<int> basket)
    {
        for (int j = 1; j < basket.Length; j++)
        {
            int row = Row(basket[j]);
            for (int i = 0; i < j; i++) _together[row + basket[i]]++;
        }
    }

    public int Of(int first, int second) => _together[Row(Math.Max(first, second)) + Math.Min(first, second)];

    /// <summary>Every pair that is in so many baskets or more.</summary>
    public IEnumerable<(int First, int Second, int Count)> AtLeast(int count)
    {
        for (int second = 1; second < items; second++)
        {
            int row = Row(second);
            for (int first = 0; first < second; first++)
                if (_together[row + first] >= count) yield return (first, second, _together[row + first]);
        }
    }

    static int Row(int item) => (int)((long)item * (item - 1) / 2);
}
