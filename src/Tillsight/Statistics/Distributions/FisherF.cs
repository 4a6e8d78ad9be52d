namespace Tillsight.Statistics.Distributions;

/// <summary>Fisher's F distribution.</summary>
/// <param name="numerator">Degrees of freedom of the numerator, above 0.</param>
/// <param name="denominator">Degrees of freedom of the denominator, above 0, not necessarily whole.</param>
public readonly struct FisherF(double numerator, double denominator)
{
    readonly double d1 = Probability.CheckPositive(numerator, nameof(numerator));
    readonly double d2 = Probability.CheckPositive(denominator, nameof(denominator));

    /// <summary>P(F &lt;= f).</summary>
    public double Cdf(double f) => f <= 0 ? 0 : double.IsPositiveInfinity(f) ? 1
        : IncompleteBeta.Regularized(d1 / 2, d2 / 2, d1 * f / (d1 * f + d2), d2 / (d1 * f + d2));

    /// <summary>P(F &gt; f): the p-value of an F test. Abramowitz and Stegun 26.6.2.</summary>
    public double Survival(double f) => f <= 0 ? 1 : double.IsPositiveInfinity(f) ? 0
        : IncompleteBeta.Regularized(d2 / 2, d1 / 2, d2 / (d1 * f + d2), d1 * f / (d1 * f + d2));

    /// <summary>The f with P(F &lt;= f) = p.</summary>
    public double Quantile(double p) => FromBeta(new Beta(d1 / 2, d2 / 2).Quantile(p), new Beta(d2 / 2, d1 / 2).UpperQuantile(p));

    /// <summary>The f with P(F &gt; f) = p.</summary>
    public double UpperQuantile(double p) => FromBeta(new Beta(d1 / 2, d2 / 2).UpperQuantile(p), new Beta(d2 / 2, d1 / 2).Quantile(p));

    // x of Beta(d1/2, d2/2) and its complement, each from its own tail so that neither loses digits.
    double FromBeta(double x, double complement) => d2 * x / (d1 * complement);
}
