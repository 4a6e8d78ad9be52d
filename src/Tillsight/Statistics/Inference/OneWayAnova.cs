using Tillsight.Statistics.Distributions;

namespace Tillsight.Statistics.Inference;

/// <summary>Whether the means of several groups differ, from counts, means and variances.</summary>
public static class OneWayAnova
{
    /// <summary>Welch's analysis of variance (Biometrika 38, 1951), which does not assume equal variances.</summary>
    /// <remarks>With weights w = n/s^2, W = sum w, m = sum w mean / W and L = sum (1 - w/W)^2/(n - 1): F = [sum w (mean - m)^2/(k-1)] / [1 + 2(k-2)L/(k^2-1)]
    /// on k - 1 and (k^2 - 1)/(3L) degrees of freedom. Groups of fewer than two values or without spread carry no weight of
    /// their own and are left out.</remarks>
    /// <returns>Null for fewer than two groups that can be used.</returns>
    public static TestOutcome? Welch(IReadOnlyList<SampleSummary> groups)
    {
        SampleSummary[] kept = [.. groups.Where(group => group.Count >= 2 && group.Variance > 0)];
        double k = kept.Length;
        if (k < 2) return null;
        double weights = kept.Sum(group => 1 / group.VarianceOfMean);
        double mean = kept.Sum(group => group.Mean / group.VarianceOfMean) / weights;
        double between = kept.Sum(group => (group.Mean - mean) * (group.Mean - mean) / group.VarianceOfMean) / (k - 1);
        double lambda = kept.Sum(group => Square(1 - 1 / group.VarianceOfMean / weights) / (group.Count - 1));
        double f = between / (1 + 2 * (k - 2) * lambda / (k * k - 1)), freedom = (k * k - 1) / (3 * lambda);
        return new(f, new FisherF(k - 1, freedom).Survival(f), k - 1, freedom);
    }

    /// <summary>Fisher's analysis of variance, which assumes equal variances: mean square between over mean square within. Empty groups are left out.</summary>
    /// <returns>Null for fewer than two groups, or where nothing varies within them.</returns>
    public static TestOutcome? EqualVariances(IReadOnlyList<SampleSummary> groups)
    {
        SampleSummary[] kept = [.. groups.Where(group => group.Count > 0)];
        double n = kept.Sum(group => group.Count), k = kept.Length;
        double mean = kept.Sum(group => group.Count * group.Mean) / n;
        double between = kept.Sum(group => group.Count * Square(group.Mean - mean)) / (k - 1);
        double within = kept.Where(group => group.Count > 1).Sum(group => (group.Count - 1) * group.Variance) / (n - k);
        if (k < 2 || !(within > 0)) return null;
        double f = between / within;
        return new(f, new FisherF(k - 1, n - k).Survival(f), k - 1, n - k);
    }

    static double Square(double x) => x * x;
}
