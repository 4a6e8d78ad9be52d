using Tillsight.Statistics.Association;
using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <param name="U">Number of pairs in which the first sample's value is larger, equal pairs counting half.</param>
/// <param name="Z">Standardised U with the continuity correction; 0 where all values are equal.</param>
/// <param name="PValue">Two-sided, by the normal approximation: fair from about eight values a side on.</param>
/// <param name="Superiority">U / (n1 n2): the chance that a value of the first sample exceeds one of the second; 0.5 is no difference.</param>
public sealed record MannWhitneyResult(double U, double Z, double PValue, double Superiority);

/// <summary>Mann and Whitney's rank test (1947): whether one sample tends to larger values, for skewed numbers.</summary>
public static class MannWhitney
{
    /// <summary>U = R1 - n1(n1+1)/2 with variance n1 n2/12 ((N+1) - sum(t^3-t)/(N(N-1))), corrected by 1/2 for continuity.</summary>
    /// <returns>Null where a sample is empty.</returns>
    public static MannWhitneyResult? Compare(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.IsEmpty || second.IsEmpty) return null;
        double[] ranks = Ranks.Average([.. first, .. second], out double tieSum);
        double n1 = first.Length, n2 = second.Length, n = n1 + n2, rankSum = 0;
        for (int i = 0; i < first.Length; i++) rankSum += ranks[i];

        double u = rankSum - n1 * (n1 + 1) / 2, distance = u - n1 * n2 / 2;
        double deviation = Math.Sqrt(Math.Max(0, n1 * n2 / 12 * (n + 1 - tieSum / (n * (n - 1)))));
        double z = deviation == 0 ? 0 : Math.Sign(distance) * Math.Max(0, Math.Abs(distance) - 0.5) / deviation;
        return new(u, z, Normal.TwoSided(z), u / (n1 * n2));
    }
}
