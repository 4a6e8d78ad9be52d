namespace Tillsight.Statistics.Descriptive;

/// <summary>How the number of a histogram's bins is chosen.</summary>
public enum BinRule
{
    /// <summary>The finer of the two, as numpy's "auto": Sturges for few values, Freedman-Diaconis for many.</summary>
    Auto,

    /// <summary>Width 2 IQR n^(-1/3) (Freedman and Diaconis 1981); Sturges where the IQR is 0.</summary>
    FreedmanDiaconis,

    /// <summary>log2(n) + 1 bins (Sturges 1926).</summary>
    Sturges,
}

/// <summary>A histogram: counts between edges of equal distance. Each bin holds its lower edge, the last one both.</summary>
/// <param name="Edges">One more than there are counts, ascending.</param>
/// <param name="Counts">Values in each bin; they add up to the number of values.</param>
public sealed record BinCounts(IReadOnlyList<double> Edges, IReadOnlyList<long> Counts)
{
    /// <param name="ascending">Finite values in ascending order, at least one.</param>
    /// <param name="rule">How to choose the number of bins.</param>
    /// <param name="mostBins">Never more, however long the tail: one far outlier would ask for millions.</param>
    /// <exception cref="ArgumentException">There are no values, or infinite ones.</exception>
    public static BinCounts OfSorted(ReadOnlySpan<double> ascending, BinRule rule = BinRule.Auto, int mostBins = 100)
    {
        if (ascending.IsEmpty || !double.IsFinite(ascending[^1] - ascending[0]))
            throw new ArgumentException("A histogram needs at least one value, and finite ones only.", nameof(ascending));
        double low = ascending[0], high = ascending[^1];
        // One value has no width; the interval around it is numpy's choice.
        if (low == high) return new([low - 0.5, high + 0.5], [ascending.Length]);

        double bins = Math.Ceiling((high - low) / Width(ascending, rule));
        double[] edges = Spaced(low, high, (int)Math.Clamp(bins, 1, mostBins));
        return new(edges, CountBetween(ascending, edges));
    }

    static double Width(ReadOnlySpan<double> ascending, BinRule rule)
    {
        double sturges = (ascending[^1] - ascending[0]) / (Math.Log2(ascending.Length) + 1);
        double spread = Quantiles.OfSorted(ascending, 0.75) - Quantiles.OfSorted(ascending, 0.25);
        double freedman = 2 * spread / Math.Cbrt(ascending.Length);
        if (rule == BinRule.Sturges || freedman == 0) return sturges;
        return rule == BinRule.FreedmanDiaconis ? freedman : Math.Min(freedman, sturges);
    }

    static double[] Spaced(double low, double high, int bins)
    {
        var edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) edges[i] = low + i * ((high - low) / bins);
        edges[bins] = high;
        return edges;
    }

    static long[] CountBetween(ReadOnlySpan<double> ascending, double[] edges)
    {
        var counts = new long[edges.Length - 1];
        int bin = 0;
        foreach (double value in ascending)
        {
            while (bin < counts.Length - 1 && value >= edges[bin + 1]) bin++;
            counts[bin]++;
        }
        return counts;
    }
}
