namespace Tillsight.Statistics.Distributions;

/// <summary>The beta distribution on 0..1.</summary>
/// <param name="a">First shape, above 0.</param>
/// <param name="b">Second shape, above 0.</param>
public readonly struct Beta(double a, double b)
{
    readonly double a = Probability.CheckPositive(a, nameof(a));
    readonly double b = Probability.CheckPositive(b, nameof(b));

    /// <summary>P(X &lt;= x) = I_x(a, b).</summary>
    public double Cdf(double x) => IncompleteBeta.Regularized(a, b, x, 1 - x);

    /// <summary>P(X &gt; x).</summary>
    public double Survival(double x) => IncompleteBeta.Regularized(b, a, 1 - x, x);

    public double Density(double x) => x is <= 0 or >= 1 ? 0
        : GammaFunction.BinomialDensity(a, b, x, 1 - x) * a * b / ((a + b) * x * (1 - x));

    /// <summary>The x with P(X &lt;= x) = p.</summary>
    public double Quantile(double p) => Probability.Check(p) switch
    {
        0 => 0,
        1 => 1,
        <= 0.5 => QuantileSearch.Find(Cdf, true, Density, p, 0, 1, Start),
        _ => UpperQuantile(1 - p),
    };

    /// <summary>The x with P(X &gt; x) = p.</summary>
    public double UpperQuantile(double p) => Probability.Check(p) switch
    {
        0 => 1,
        1 => 0,
        <= 0.5 => QuantileSearch.Find(Survival, false, Density, p, 0, 1, Start),
        _ => Quantile(1 - p),
    };

    double Start => a / (a + b);
}
