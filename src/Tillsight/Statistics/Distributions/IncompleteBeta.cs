namespace Tillsight.Statistics.Distributions;

/// <summary>The regularised incomplete beta function I_x(a, b), to full relative accuracy in both tails.</summary>
static class IncompleteBeta
{
    const double Tiny = 1e-300;

    /// <summary>I_x(a, b) with a, b &gt; 0. The upper tail is <c>Regularized(b, a, y, x)</c>.</summary>
    /// <param name="a">First shape.</param>
    /// <param name="b">Second shape.</param>
    /// <param name="x">0 to 1.</param>
    /// <param name="y">1 - x, given apart because near x = 1 the difference has lost its digits.</param>
    public static double Regularized(double a, double b, double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        if (x <= 0) return 0;
        if (y <= 0) return 1;
        return a * y >= b * x ? Fraction(a, b, x, y) : 1 - Fraction(b, a, y, x);
    }

    // The continued fraction of Didonato and Morris (ACM TOMS 18, 1992, Algorithm 708, "bfrac"), evaluated by Lentz's method in
    // about sqrt(max(a, b)) steps. Unlike DLMF 8.17.22 it meets 1 - x only in lambda, which a y - b x gives without
    // cancellation: at a = 500,000 and b = 1/2 that is five more digits.
    static double Fraction(double a, double b, double x, double y)
    {
        double lambda = a * y - b * x, value = a / (a + 1) * (lambda + 1), c = value, d = 0;
        for (double n = 1; n < 1_000_000; n++)
        {
            double odd = a + 2 * n - 1, share = n * (b - n) * x / odd;
            double numerator = (a + n - 1) * (a + b + n - 1) * x / odd * share;
            double denominator = n + share + (a + n) / (a + 2 * n + 1) * (lambda + 1 + n * (1 + y));
            d = 1 / NotZero(denominator + numerator * d);
            c = NotZero(denominator + numerator / c);
            double factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-16) break;
        }
        return a * b / (a + b) * GammaFunction.BinomialDensity(a, b, x, y) / value;
    }

    static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
