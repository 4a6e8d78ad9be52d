namespace Tillsight.Statistics.Series;

/// <summary>How much a series changes over a number of steps.</summary>
static class LagDifferences
{
    /// <summary>Mean of |x(t) - x(t - lag)|.</summary>
    public static double MeanAbsolute(ReadOnlySpan<double> values, int lag)
    {
        double sum = 0;
        for (int i = lag; i < values.Length; i++) sum += Math.Abs(values[i] - values[i - lag]);
        return sum / (values.Length - lag);
    }

    /// <summary>Square root of the mean of (x(t) - x(t - lag))^2.</summary>
    public static double RootMeanSquare(ReadOnlySpan<double> values, int lag)
    {
        double sum = 0;
        for (int i = lag; i < values.Length; i++) sum += (values[i] - values[i - lag]) * (values[i] - values[i - lag]);
        return Math.Sqrt(sum / (values.Length - lag));
    }
}
