namespace Tillsight.Profiling.Columns;

/// <summary>A column of numbers. Infinite values are counted and left out of everything else.</summary>
/// <param name="Count">Numbers that the statistics rest on.</param>
/// <param name="StandardDeviation">With n - 1; NaN for a single number.</param>
/// <param name="Skewness">Adjusted Fisher-Pearson G1, as pandas.</param>
/// <param name="Kurtosis">Excess, adjusted G2, as pandas.</param>
/// <param name="Quantiles">At 0, 1, 5, 25, 50, 75, 95, 99 and 100 %, type 7 of Hyndman and Fan, as pandas.</param>
/// <param name="MedianAbsoluteDeviation">Unscaled.</param>
public sealed record NumberFacts(
    long Count, double Sum, double Mean, double StandardDeviation, double Skewness, double Kurtosis, IReadOnlyList<Quantile> Quantiles,
    double MedianAbsoluteDeviation, long Zeros, long Negatives, long Infinite, NumberHistogram Histogram, NumberOutliers Outliers,
    IReadOnlyList<NumberCount> Lowest, IReadOnlyList<NumberCount> Highest)
{
    public double Minimum => Quantiles[0].Value;

    public double Maximum => Quantiles[^1].Value;

    public double Median => Quantiles.First(q => q.Share == 0.5).Value;

    public double InterquartileRange => Quantiles.First(q => q.Share == 0.75).Value - Quantiles.First(q => q.Share == 0.25).Value;

    /// <summary>Standard deviation over mean; NaN where the mean is 0.</summary>
    public double Variation => Mean == 0 ? double.NaN : StandardDeviation / Math.Abs(Mean);
}

/// <summary>The value below which a share (0..1) of the values lies.</summary>
public readonly record struct Quantile(double Share, double Value);

/// <summary>A number and how often it occurs.</summary>
public readonly record struct NumberCount(double Value, long Count);

/// <summary>Counts between edges of equal distance within three interquartile ranges of the quartiles, and how many lie beyond:
/// one far outlier would otherwise leave a single bar.</summary>
/// <param name="Edges">One more than counts, ascending.</param>
public sealed record NumberHistogram(IReadOnlyList<double> Edges, IReadOnlyList<long> Counts, long Below, long Above);

/// <summary>Numbers that stand apart.</summary>
/// <param name="LowFence">First quartile less 1.5 interquartile ranges (Tukey 1977).</param>
/// <param name="FarCount">Beyond 3 interquartile ranges.</param>
/// <param name="RobustCount">Robust z beyond 3.5 (Iglewicz and Hoaglin 1993).</param>
public sealed record NumberOutliers(double LowFence, double HighFence, long LowCount, long HighCount, long FarCount, long RobustCount);
