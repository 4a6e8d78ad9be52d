namespace Tillsight.Statistics.Distributions;

/// <summary>Inverts a distribution's tail by Newton steps on its logarithm, kept inside a shrinking bracket.</summary>
/// <remarks>On the logarithm, because a tail of 1e-200 and one of 1e-100 both look like zero to a plain Newton step.</remarks>
static class QuantileSearch
{
    /// <param name="tail">Cdf (rising) or survival function (falling).</param>
    /// <param name="isRising">Which of the two.</param>
    /// <param name="density">The density.</param>
    /// <param name="p">The tail wanted, 0 &lt; p &lt; 1.</param>
    /// <param name="low">Lower end of the support.</param>
    /// <param name="high">Upper end of the support.</param>
    /// <param name="start">A first guess strictly inside the support.</param>
    public static double Find(
        Func<double, double> tail, bool isRising, Func<double, double> density, double p, double low, double high, double start)
    {
        double x = start;
        for (int step = 0; step < 500; step++)
        {
            double t = tail(x);
            if (t == p) return x;
            if (t < p == isRising) low = x; else high = x;
            double change = t * Math.Log(t / p) / density(x);
            double next = isRising ? x - change : x + change;
            if (!(next > low && next < high)) next = Between(low, high);
            if (Math.Abs(next - x) <= 1e-15 * Math.Abs(next)) return next;
            x = next;
        }
        return x;
    }

    static double Between(double low, double high)
    {
        if (double.IsInfinity(high)) return low > 0 ? low * 2 : 1;
        if (double.IsInfinity(low)) return high < 0 ? high * 2 : -1;
        // Geometric where the bracket spans magnitudes: the quantile may be 1e-200.
        if (low == 0) return high / 1024;
        return low > 0 && high / low > 4 ? Math.Sqrt(low) * Math.Sqrt(high) : low + (high - low) / 2;
    }
}
