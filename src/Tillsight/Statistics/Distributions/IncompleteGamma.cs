namespace Tillsight.Statistics.Distributions;

/// <summary>The regularised incomplete gamma functions P(a, x) and Q = 1 - P, each to full relative accuracy in its own tail.</summary>
static class IncompleteGamma
{
    const double Tiny = 1e-300;

    /// <summary>P(a, x), a &gt; 0, x &gt;= 0.</summary>
    public static double Lower(double a, double x) => x <= 0 ? 0 : double.IsNaN(x) ? x : double.IsPositiveInfinity(x) ? 1
        : x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);

    /// <summary>Q(a, x), a &gt; 0, x &gt;= 0.</summary>
    public static double Upper(double a, double x) => x <= 0 ? 1 : double.IsNaN(x) ? x : double.IsPositiveInfinity(x) ? 0
        : x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    // DLMF 8.11.4
    static double Series(double a, double x)
    {
        double sum = 1, term = 1;
        for (double k = a + 1; term > sum * 1e-17; k++) sum += term *= x / k;
        return sum * GammaFunction.PoissonDensity(a, x);
    }

    // DLMF 8.9.2, evaluated by Lentz's method.
    static double Fraction(double a, double x)
    {
        double b = x + 1 - a, c = 1 / Tiny, d = 1 / b, h = d;
        for (int k = 1; ; k++)
        {
            double coefficient = -k * (k - a);
            b += 2;
            d = 1 / NotZero(coefficient * d + b);
            c = NotZero(b + coefficient / c);
            double factor = d * c;
            h *= factor;
            if (Math.Abs(factor - 1) < 1e-16 || k > 1_000_000) break;
        }
        return h * a * GammaFunction.PoissonDensity(a, x);
    }

    static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
