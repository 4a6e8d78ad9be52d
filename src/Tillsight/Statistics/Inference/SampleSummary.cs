using Tillsight.Statistics.Descriptive;

namespace Tillsight.Statistics.Inference;

/// <summary>All that tests of means need to know of a sample, so that a database may count it.</summary>
/// <param name="Count">Number of values.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Variance">Sum of squared deviations divided by n - 1; NaN for fewer than two values.</param>
public readonly record struct SampleSummary(long Count, double Mean, double Variance)
{
    public static SampleSummary Of(ReadOnlySpan<double> values)
    {
        var moments = RunningMoments.Of(values);
        return new(moments.Count, moments.Mean, moments.Variance);
    }

    /// <summary>Variance of the mean: s^2 / n.</summary>
    internal double VarianceOfMean => Variance / Count;
}
