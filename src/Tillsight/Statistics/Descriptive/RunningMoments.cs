namespace Tillsight.Statistics.Descriptive;

/// <summary>Count, mean, spread and shape of values seen one at a time, in constant memory; two halves counted on two threads merge into the whole.</summary>
/// <remarks>P. Pebay, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments"
/// (Sandia, 2008), which generalises Welford (1962). Where the order of values or merges differs, results differ in the last digits.
/// What is not defined (the deviation of one value, the skewness of two, anything of a constant) is NaN, or 0 where pandas says 0.</remarks>
public sealed class RunningMoments
{
    double mean, m2, m3, m4;

    public long Count { get; private set; }

    /// <summary>Smallest value; NaN before the first.</summary>
    public double Minimum { get; private set; } = double.NaN;

    /// <summary>Largest value; NaN before the first.</summary>
    public double Maximum { get; private set; } = double.NaN;

    public double Mean => Count == 0 ? double.NaN : mean;

    /// <summary>Sum of squared deviations from the mean, divided by n - 1.</summary>
    public double Variance => Count < 2 ? double.NaN : m2 / (Count - 1);

    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Adjusted Fisher-Pearson coefficient G1 = n sqrt(n-1)/(n-2) * M3/M2^1.5 (sums of powers of deviations), as pandas' <c>skew</c>.</summary>
    public double Skewness
    {
        get
        {
            double n = Count;
            if (n < 3) return double.NaN;
            return m2 == 0 ? 0 : n * Math.Sqrt(n - 1) / (n - 2) * (m3 / Math.Pow(m2, 1.5));
        }
    }

    /// <summary>Excess kurtosis G2 = n(n+1)(n-1)/((n-2)(n-3)) * M4/M2^2 - 3(n-1)^2/((n-2)(n-3)), 0 for the normal distribution, as pandas' <c>kurt</c>.</summary>
    public double ExcessKurtosis
    {
        get
        {
            double n = Count;
            if (n < 4) return double.NaN;
            return m2 == 0 ? 0 : (n * (n + 1) * (n - 1) * m4 / (m2 * m2) - 3 * (n - 1) * (n - 1)) / ((n - 2) * (n - 3));
        }
    }

    public static RunningMoments Of(ReadOnlySpan<double> values)
    {
        var moments = new RunningMoments();
        foreach (double value in values) moments.Add(value);
        return moments;
    }

    public void Add(double value)
    {
        if (Count == 0) Minimum = Maximum = value;
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
        double before = Count, n = ++Count, delta = value - mean, step = delta / n, square = step * step, term = delta * step * before;
        mean += step;
        m4 += term * square * (n * n - 3 * n + 3) + 6 * square * m2 - 4 * step * m3;
        m3 += term * step * (n - 2) - 3 * step * m2;
        m2 += term;
    }

    /// <summary>Takes in what another accumulator has seen.</summary>
    public void Merge(RunningMoments other)
    {
        if (other.Count == 0) return;
        double a = Count, b = other.Count, n = a + b, delta = other.mean - mean, step = delta / n, ab = a * b;
        m4 += other.m4 + delta * step * step * step * ab * (a * a - ab + b * b)
            + 6 * step * step * (a * a * other.m2 + b * b * m2) + 4 * step * (a * other.m3 - b * m3);
        m3 += other.m3 + delta * step * step * ab * (a - b) + 3 * step * (a * other.m2 - b * m2);
        m2 += other.m2 + delta * step * ab;
        mean += step * b;
        Minimum = Count == 0 ? other.Minimum : Math.Min(Minimum, other.Minimum);
        Maximum = Count == 0 ? other.Maximum : Math.Max(Maximum, other.Maximum);
        Count += other.Count;
    }
}
