namespace Tillsight.Statistics.Distributions;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>exp(-z^2/2) / sqrt(2 pi)</summary>
    public static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>P(Z &lt;= z), to full relative accuracy in the lower tail. By P(1/2, z^2/2), DLMF 7.11.1.</summary>
    public static double Cdf(double z) => z < 0 ? IncompleteGamma.Upper(0.5, z * z / 2) / 2 : 1 - Survival(z);

    /// <summary>P(Z &gt; z), to full relative accuracy in the upper tail.</summary>
    public static double Survival(double z) => z > 0 ? IncompleteGamma.Upper(0.5, z * z / 2) / 2 : 1 - Cdf(z);

    /// <summary>P(|Z| &gt; |z|): the two-sided p-value.</summary>
    public static double TwoSided(double z) => IncompleteGamma.Upper(0.5, z * z / 2);

    /// <summary>The z with P(Z &lt;= z) = p; infinite at 0 and 1.</summary>
    public static double Quantile(double p)
    {
        if (Probability.Check(p) == 0.5) return 0;
        return p < 0.5 ? -UpperQuantile(p) : UpperQuantile(1 - p);
    }

    /// <summary>The z with P(Z &gt; z) = p.</summary>
    public static double UpperQuantile(double p)
    {
        if (Probability.Check(p) >= 0.5) return p == 0.5 ? 0 : -UpperQuantile(1 - p);
        if (p == 0) return double.PositiveInfinity;
        // Abramowitz and Stegun 26.2.23 (error below 4.5e-4) as the start.
        double t = Math.Sqrt(-2 * Math.Log(p));
        double start = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return QuantileSearch.Find(Survival, false, Density, p, 0, double.PositiveInfinity, Math.Max(start, 1e-9));
    }
}
