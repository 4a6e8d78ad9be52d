using Tillsight.Statistics.Association;
using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <summary>Kruskal and Wallis' rank test (JASA 47, 1952): whether several groups tend to different values.</summary>
public static class KruskalWallis
{
    /// <summary>H = (12/(N(N+1)) sum R_g^2/n_g - 3(N+1)) / (1 - sum(t^3-t)/(N^3-N)), chi-squared with k - 1 degrees of freedom. Empty groups are left out.</summary>
    /// <returns>Null for fewer than two groups with values, or where all values are equal.</returns>
    public static TestOutcome? Test(IReadOnlyList<double[]> groups)
    {
        double[][] kept = [.. groups.Where(group => group.Length > 0)];
        double[] ranks = Ranks.Average(kept.SelectMany(group => group).ToArray(), out double tieSum);
        double n = ranks.Length, sum = 0;
        int next = 0;
        foreach (double[] group in kept)
        {
            double rankSum = 0;
            for (int end = next + group.Length; next < end; next++) rankSum += ranks[next];
            sum += rankSum * rankSum / group.Length;
        }
        double untied = 1 - tieSum / (n * n * n - n);
        if (kept.Length < 2 || !(untied > 0)) return null;
        double h = (12 / (n * (n + 1)) * sum - 3 * (n + 1)) / untied;
        return new(h, new ChiSquared(kept.Length - 1).Survival(h), kept.Length - 1);
    }
}
