using Tillsight.Statistics.Descriptive;
using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <summary>Whether counts follow the shares they should, such as the planned split of an experiment (sample ratio mismatch).</summary>
public static class GoodnessOfFit
{
    /// <summary>Pearson's chi-squared: sum of (observed - expected)^2 / expected with k - 1 degrees of freedom.</summary>
    /// <param name="observed">Counts, at least two of them.</param>
    /// <param name="shares">What each should be, in any unit above 0 (1, 1, 1 is an even split).</param>
    /// <returns>Null where nothing was counted.</returns>
    public static TestOutcome? Test(ReadOnlySpan<long> observed, ReadOnlySpan<double> shares)
    {
        SameLength.Check(observed.Length, shares.Length);
        if (observed.Length < 2) throw new ArgumentException("At least two counts are expected.", nameof(observed));
        double total = 0, whole = Summation.Sum(shares), sum = 0;
        foreach (long count in observed) total += count;
        if (total == 0) return null;
        for (int i = 0; i < observed.Length; i++)
        {
            double expected = total * Probability.CheckPositive(shares[i], nameof(shares)) / whole;
            sum += (observed[i] - expected) * (observed[i] - expected) / expected;
        }
        return new(sum, new ChiSquared(observed.Length - 1).Survival(sum), observed.Length - 1);
    }
}
