using Tillsight.Statistics.Descriptive;
using Tillsight.Statistics.Distributions;
using Tillsight.Statistics.Inference;

namespace Tillsight.Statistics.Series;

/// <summary>Slope of a series that outliers cannot tilt (Sen, JASA 63, 1968).</summary>
public static class SenSlope
{
    /// <summary>Median of (x(j) - x(i)) / (j - i) over all pairs, with Sen's interval from the variance of Mann and Kendall's S.</summary>
    /// <returns>Change a step; null for fewer than two values.</returns>
    public static (double Slope, Interval Interval)? Of(ReadOnlySpan<double> values, double level = 0.95)
    {
        if (values.Length < 2) return null;
        var slopes = new double[values.Length * (values.Length - 1) / 2];
        int next = 0;
        for (int i = 0; i < values.Length; i++)
            for (int j = i + 1; j < values.Length; j++) slopes[next++] = (values[j] - values[i]) / (j - i);
        Array.Sort(slopes);

        double variance = MannKendall.Spread(values.Length);
        foreach (double ties in MannKendall.Ties(values)) variance -= MannKendall.Spread(ties);
        double reach = Normal.UpperQuantile((1 - Probability.CheckLevel(level)) / 2) * Math.Sqrt(variance);
        int low = Math.Max((int)Math.Round((slopes.Length - reach) / 2) - 1, 0);
        int high = Math.Min((int)Math.Round((slopes.Length + reach) / 2), slopes.Length - 1);
        return (Quantiles.OfSorted(slopes, 0.5), new(slopes[low], slopes[high], level));
    }
}
