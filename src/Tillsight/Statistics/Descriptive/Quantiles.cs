namespace Tillsight.Statistics.Descriptive;

/// <summary>Quantiles of type 7 of Hyndman and Fan (1996), the default of R, pandas and numpy: linear between order statistics, at position (n - 1) p.</summary>
public static class Quantiles
{
    /// <summary>The quantile of values that are <b>already in ascending order</b>; NaN without values.</summary>
    /// <param name="ascending">Values in ascending order.</param>
    /// <param name="p">0 to 1.</param>
    public static double OfSorted(ReadOnlySpan<double> ascending, double p)
    {
        if (p is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A share from 0 to 1 is expected.");
        if (ascending.IsEmpty) return double.NaN;
        double position = (ascending.Length - 1) * p;
        int below = Math.Min((int)position, ascending.Length - 1), above = Math.Min(below + 1, ascending.Length - 1);
        double share = position - below, low = ascending[below], high = ascending[above];
        // From the nearer end, so that the result never leaves [low, high] and is monotone in p.
        return low == high ? low : share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
    }

    /// <summary>Several quantiles of values in any order, which are copied and sorted once.</summary>
    public static double[] Of(ReadOnlySpan<double> values, params ReadOnlySpan<double> p)
    {
        double[] sorted = Sorted(values);
        var found = new double[p.Length];
        for (int i = 0; i < p.Length; i++) found[i] = OfSorted(sorted, p[i]);
        return found;
    }

    /// <summary>The median of values in any order; NaN without values.</summary>
    public static double Median(ReadOnlySpan<double> values) => OfSorted(Sorted(values), 0.5);

    /// <summary>A sorted copy.</summary>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
