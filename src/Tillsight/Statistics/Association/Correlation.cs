using Tillsight.Statistics.Descriptive;

namespace Tillsight.Statistics.Association;

/// <summary>Correlation of two columns of the same length without missing values; NaN where one of them is constant.</summary>
public static class Correlation
{
    /// <summary>Pearson's r = S_xy / sqrt(S_xx S_yy), clipped to -1..1 against rounding.</summary>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        SameLength.Check(x.Length, y.Length);
        double meanX = Summation.Mean(x), meanY = Summation.Mean(y), xx = 0, yy = 0, xy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return IsConstant(x) || IsConstant(y) ? double.NaN : Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1);
    }

    /// <summary>Spearman's rho: Pearson's r of the average ranks, exact under ties.</summary>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Pearson(Ranks.Average(x), Ranks.Average(y));

    // Asked of the values: the deviations of a constant such as 0.1 may differ from 0 by rounding.
    static bool IsConstant(ReadOnlySpan<double> values) => values.IsEmpty || !values.ContainsAnyExcept(values[0]);
}
