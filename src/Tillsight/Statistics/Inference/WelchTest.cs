using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <summary>Difference of two means, with its test and interval.</summary>
/// <param name="Difference">First mean less second.</param>
/// <param name="StandardError">sqrt(s1^2/n1 + s2^2/n2).</param>
/// <param name="T">Difference / standard error.</param>
/// <param name="Freedom">Welch-Satterthwaite degrees of freedom.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Interval">Of the difference.</param>
public sealed record WelchResult(double Difference, double StandardError, double T, double Freedom, double PValue, Interval Interval);

/// <summary>Welch's t test (Biometrika 34, 1947): compares two means without assuming equal variances.</summary>
public static class WelchTest
{
    public static WelchResult? Compare(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double level = 0.95) =>
        Compare(SampleSummary.Of(first), SampleSummary.Of(second), level);

    /// <returns>Null where a sample has fewer than two values, or where neither varies: there is nothing to judge by.</returns>
    public static WelchResult? Compare(SampleSummary first, SampleSummary second, double level = 0.95)
    {
        Probability.CheckLevel(level);
        if (first.Count < 2 || second.Count < 2) return null;
        double a = first.VarianceOfMean, b = second.VarianceOfMean;
        if (a + b == 0) return null;

        double freedom = (a + b) * (a + b) / (a * a / (first.Count - 1) + b * b / (second.Count - 1));
        double difference = first.Mean - second.Mean, error = Math.Sqrt(a + b), t = difference / error;
        var distribution = new StudentT(freedom);
        double reach = distribution.UpperQuantile((1 - level) / 2) * error;
        return new(difference, error, t, freedom, distribution.TwoSided(t), new(difference - reach, difference + reach, level));
    }
}
