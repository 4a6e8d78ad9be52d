namespace Tillsight.Statistics.Descriptive;

/// <summary>Distance from the median in robust standard deviations, which outliers cannot inflate as they do the ordinary one.</summary>
/// <remarks>Modified z of B. Iglewicz and D. Hoaglin (How to Detect and Handle Outliers, 1993): (x - median) / (1.4826 MAD); beyond 3.5 is an
/// outlier. Where more than half of the values are equal the MAD is 0, and the mean absolute deviation times 1.2533 stands in.</remarks>
/// <param name="Median">Middle of the values.</param>
/// <param name="Scale">The robust standard deviation; 0 where all values are equal.</param>
public readonly record struct RobustScore(double Median, double Scale)
{
    /// <summary>The threshold of Iglewicz and Hoaglin.</summary>
    public const double OutlierBeyond = 3.5;

    public static RobustScore Of(ReadOnlySpan<double> values)
    {
        double median = Quantiles.Median(values);
        double[] distances = Distances(values, median);
        double middle = Quantiles.Median(distances);
        return new(median, middle > 0 ? 1.482602218505602 * middle : Math.Sqrt(Math.PI / 2) * Summation.Mean(distances));
    }

    /// <summary>Median of the absolute distances from the median, unscaled (scipy's <c>median_abs_deviation</c>).</summary>
    public static double MedianAbsoluteDeviation(ReadOnlySpan<double> values) =>
        Quantiles.Median(Distances(values, Quantiles.Median(values)));

    /// <summary>Robust z of a value; 0 at the median, infinite beside a median that all other values share.</summary>
    public double Score(double value) => value == Median ? 0 : (value - Median) / Scale;

    static double[] Distances(ReadOnlySpan<double> values, double median)
    {
        var distances = new double[values.Length];
        for (int i = 0; i < values.Length; i++) distances[i] = Math.Abs(values[i] - median);
        return distances;
    }
}
