namespace Tillsight.Statistics.Distributions;

/// <summary>The chi-squared distribution.</summary>
/// <param name="freedom">Degrees of freedom, above 0.</param>
public readonly struct ChiSquared(double freedom)
{
    readonly double freedom = Probability.CheckPositive(freedom, nameof(freedom));

    /// <summary>P(X &lt;= x) = P(freedom/2, x/2).</summary>
    public double Cdf(double x) => IncompleteGamma.Lower(freedom / 2, x / 2);

    /// <summary>P(X &gt; x): the p-value of a chi-squared test.</summary>
    public double Survival(double x) => IncompleteGamma.Upper(freedom / 2, x / 2);

    public double Density(double x) => x <= 0 ? 0 : GammaFunction.PoissonDensity(freedom / 2, x / 2) * freedom / (2 * x);

    /// <summary>The x with P(X &lt;= x) = p.</summary>
    public double Quantile(double p) => Probability.Check(p) switch
    {
        0 => 0,
        1 => double.PositiveInfinity,
        <= 0.5 => QuantileSearch.Find(Cdf, true, Density, p, 0, double.PositiveInfinity, Start(p)),
        _ => UpperQuantile(1 - p),
    };

    /// <summary>The x with P(X &gt; x) = p.</summary>
    public double UpperQuantile(double p) => Probability.Check(p) switch
    {
        0 => double.PositiveInfinity,
        1 => 0,
        <= 0.5 => QuantileSearch.Find(Survival, false, Density, p, 0, double.PositiveInfinity, Start(1 - p)),
        _ => Quantile(1 - p),
    };

    // Wilson and Hilferty (1931).
    double Start(double p)
    {
        double c = 2 / (9 * freedom), root = 1 - c + Normal.Quantile(p) * Math.Sqrt(c);
        return root > 0.1 ? freedom * root * root * root : freedom / 100;
    }
}
