namespace Tillsight.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
/// <param name="freedom">Degrees of freedom, above 0, not necessarily whole (Welch). Above 1e9 the normal distribution stands in.</param>
public readonly struct StudentT(double freedom)
{
    readonly double freedom = Probability.CheckPositive(freedom, nameof(freedom));

    bool IsNormal => freedom > 1e9;

    /// <summary>P(T &lt;= t).</summary>
    public double Cdf(double t) => t < 0 ? Tail(t) : 1 - Tail(t);

    /// <summary>P(T &gt; t), to full relative accuracy in the upper tail.</summary>
    public double Survival(double t) => t < 0 ? 1 - Tail(t) : Tail(t);

    /// <summary>P(|T| &gt; |t|): the two-sided p-value.</summary>
    public double TwoSided(double t) => 2 * Tail(t);

    public double Density(double t)
    {
        if (IsNormal) return Normal.Density(t);
        double scale = GammaFunction.Log((freedom + 1) / 2) - GammaFunction.Log(freedom / 2) - 0.5 * Math.Log(freedom * Math.PI);
        return Math.Exp(scale - (freedom + 1) / 2 * Math.Log(1 + t * t / freedom));
    }

    /// <summary>The t with P(T &lt;= t) = p.</summary>
    public double Quantile(double p) => Probability.Check(p) == 0.5 ? 0 : p < 0.5 ? -UpperQuantile(p) : UpperQuantile(1 - p);

    /// <summary>The t with P(T &gt; t) = p.</summary>
    public double UpperQuantile(double p)
    {
        if (Probability.Check(p) >= 0.5) return p == 0.5 ? 0 : -UpperQuantile(1 - p);
        if (p == 0) return double.PositiveInfinity;
        double normal = Normal.UpperQuantile(p);
        return IsNormal ? normal
            : QuantileSearch.Find(Survival, false, Density, p, 0, double.PositiveInfinity, Math.Max(normal, 1e-9));
    }

    // P(T > |t|) = I_x(freedom/2, 1/2) / 2 with x = freedom / (freedom + t^2): DLMF 8.17, Abramowitz and Stegun 26.7.1.
    double Tail(double t)
    {
        if (IsNormal) return Normal.Survival(Math.Abs(t));
        if (double.IsNaN(t)) return double.NaN;
        if (double.IsInfinity(t)) return 0;
        double square = t * t, total = freedom + square;
        return double.IsInfinity(square) ? 0 : IncompleteBeta.Regularized(freedom / 2, 0.5, freedom / total, square / total) / 2;
    }
}
