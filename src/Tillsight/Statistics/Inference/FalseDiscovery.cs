using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <summary>Keeps the share of false alarms among many tests in check.</summary>
public static class FalseDiscovery
{
    /// <summary>Adjusted p-values of Benjamini and Hochberg (JRSS B 57, 1995): q(i) = min over j &gt;= i of p(j) m / j, at most 1, in the order given.
    /// Those at or below 0.05 hold at most 5 % false alarms on average.</summary>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> pValues)
    {
        double[] sorted = pValues.ToArray();
        var order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        foreach (double p in sorted) Probability.Check(p);
        Array.Sort(sorted, order);

        var adjusted = new double[sorted.Length];
        double least = 1;
        for (int rank = sorted.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, sorted[rank - 1] * ((double)sorted.Length / rank));
            adjusted[order[rank - 1]] = least;
        }
        return adjusted;
    }
}
