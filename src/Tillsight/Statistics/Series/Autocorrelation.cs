using Tillsight.Statistics.Descriptive;

namespace Tillsight.Statistics.Series;

/// <summary>How a series resembles itself some steps earlier.</summary>
public static class Autocorrelation
{
    /// <summary>r(1) .. r(mostLag): sum (x(t) - m)(x(t+k) - m) / sum (x(t) - m)^2; zeros for a constant series.</summary>
    public static double[] Of(ReadOnlySpan<double> values, int mostLag)
    {
        double mean = Summation.Mean(values), squares = 0;
        var result = new double[mostLag];
        foreach (double value in values) squares += (value - mean) * (value - mean);
        if (squares == 0) return result;
        for (int lag = 1; lag <= mostLag; lag++)
        {
            double sum = 0;
            for (int i = lag; i < values.Length; i++) sum += (values[i] - mean) * (values[i - lag] - mean);
            result[lag - 1] = sum / squares;
        }
        return result;
    }

    /// <summary>Whether r(season) is beyond 1.645 sqrt((1 + 2 sum of r^2 before it) / n), the 90 % test of the M3 and M4 competitions; never for fewer than three seasons.</summary>
    public static bool IsSeasonal(ReadOnlySpan<double> values, int season)
    {
        if (values.Length < 3 * season) return false;
        double[] r = Of(values, season);
        double before = 0;
        for (int lag = 0; lag < season - 1; lag++) before += r[lag] * r[lag];
        return Math.Abs(r[season - 1]) > 1.645 * Math.Sqrt((1 + 2 * before) / values.Length);
    }
}
