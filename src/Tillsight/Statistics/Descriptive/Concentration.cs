namespace Tillsight.Statistics.Descriptive;

/// <summary>How unevenly a total is shared among its parts.</summary>
public static class Concentration
{
    /// <summary>Gini coefficient G = 2 sum(i x_i) / (n sum x) - (n + 1)/n over ascending x_i: 0 when all parts are equal, near 1 when one has all.</summary>
    /// <param name="values">Parts of at least 0, in any order.</param>
    /// <returns>NaN where there is nothing to share.</returns>
    /// <exception cref="ArgumentException">A part is negative: the coefficient then has no bound and no meaning.</exception>
    public static double Gini(ReadOnlySpan<double> values)
    {
        double[] sorted = SortedParts(values);
        double n = sorted.Length, total = Summation.Sum(sorted);
        for (int i = 0; i < sorted.Length; i++) sorted[i] *= i + 1;
        return total == 0 ? double.NaN : 2 * Summation.Sum(sorted) / (n * total) - (n + 1) / n;
    }

    /// <summary>Share of the total (0..1) that the largest parts have: 0.678 says that they bring 68 %.</summary>
    /// <param name="values">Parts of at least 0, in any order.</param>
    /// <param name="fraction">Which part of them is the top, 0 to 1; rounded to whole parts, a half up.</param>
    public static double TopShare(ReadOnlySpan<double> values, double fraction)
    {
        if (fraction is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A share from 0 to 1 is expected.");
        double[] sorted = SortedParts(values);
        int top = (int)Math.Round(sorted.Length * fraction, MidpointRounding.AwayFromZero);
        return Summation.Sum(sorted.AsSpan(sorted.Length - top)) / Summation.Sum(sorted);
    }

    static double[] SortedParts(ReadOnlySpan<double> values)
    {
        double[] sorted = Quantiles.Sorted(values);
        if (sorted.Length > 0 && !(sorted[0] >= 0))
            throw new ArgumentException($"Parts of a total are at least 0; found {sorted[0]:R}. Leave the negative ones out and say so.", nameof(values));
        return sorted;
    }
}
