using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <param name="Difference">First proportion less second.</param>
/// <param name="Z">Of the pooled test.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Interval">Of the difference, Newcombe's.</param>
public sealed record ProportionResult(double First, double Second, double Difference, double Z, double PValue, Interval Interval);

/// <summary>Compares two proportions.</summary>
public static class ProportionTest
{
    /// <summary>z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)) with the pooled p; the interval is Newcombe's hybrid of two Wilson
    /// intervals without continuity correction (Statistics in Medicine 17, 1998, method 10).</summary>
    /// <returns>Null where a side has no trials. Where all or none succeeded z is 0 and p is 1.</returns>
    public static ProportionResult? Compare(long successes1, long trials1, long successes2, long trials2, double level = 0.95)
    {
        var wilson1 = ProportionInterval.Wilson(successes1, trials1, level);
        var wilson2 = ProportionInterval.Wilson(successes2, trials2, level);
        if (trials1 == 0 || trials2 == 0) return null;
        double p1 = (double)successes1 / trials1, p2 = (double)successes2 / trials2, difference = p1 - p2;
        double pooled = ((double)successes1 + successes2) / ((double)trials1 + trials2);
        double error = Math.Sqrt(pooled * (1 - pooled) * (1.0 / trials1 + 1.0 / trials2));
        double z = error == 0 ? 0 : difference / error;
        return new(p1, p2, difference, z, Normal.TwoSided(z), new(
            difference - double.Hypot(p1 - wilson1.Low, wilson2.High - p2),
            difference + double.Hypot(wilson1.High - p1, p2 - wilson2.Low), level));
    }
}
