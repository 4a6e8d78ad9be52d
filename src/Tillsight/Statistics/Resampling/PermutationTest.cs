using Tillsight.Statistics.Descriptive;

namespace Tillsight.Statistics.Resampling;

/// <param name="Difference">Statistic of the first sample less that of the second.</param>
/// <param name="PValue">Two-sided; never 0, at least 1/(permutations + 1).</param>
public readonly record struct PermutationResult(double Difference, double PValue);

/// <summary>Tests a difference by dealing the values out again at random: no distribution is assumed.</summary>
public static class PermutationTest
{
    /// <summary>p = (1 + permutations with a difference at least as large) / (1 + permutations) (Phipson and Smyth 2010).</summary>
    /// <param name="first">One sample.</param>
    /// <param name="second">The other.</param>
    /// <param name="statistic">What is compared; the mean if absent.</param>
    /// <param name="permutations">How many random deals.</param>
    /// <param name="seed">The same seed gives the same p.</param>
    /// <returns>Null where a sample is empty.</returns>
    public static PermutationResult? Compare(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, SampleStatistic? statistic = null, int permutations = 9999, ulong seed = 1)
    {
        if (first.IsEmpty || second.IsEmpty) return null;
        statistic ??= Summation.Mean;
        double difference = statistic(first) - statistic(second);
        // Equal deals may differ by rounding in the last digits; they count as equal.
        double reach = Math.Abs(difference) * (1 - 1e-12);
        double[] pool = [.. first, .. second];
        var random = new RandomStream(seed);
        int extreme = 0;
        for (int i = 0; i < permutations; i++)
        {
            random.Shuffle(pool.AsSpan(), first.Length);
            if (Math.Abs(statistic(pool.AsSpan(0, first.Length)) - statistic(pool.AsSpan(first.Length))) >= reach) extreme++;
        }
        return new(difference, (1.0 + extreme) / (1.0 + permutations));
    }
}
