namespace Tillsight.Sources.PracticeShop.Chance;

/// <summary>Draws from the distributions that the shop is made of.</summary>
static class Distributions
{
    /// <summary>Exponential with mean 1.</summary>
    public static double Exponential(ref RandomStream random) => -StableMath.Log(1 - random.Unit());

    /// <summary>Standard normal by Marsaglia's polar method (1964).</summary>
    public static double Normal(ref RandomStream random)
    {
        while (true)
        {
            double x = 2 * random.Unit() - 1, y = 2 * random.Unit() - 1;
            double square = x * x + y * y;
            if (square is > 0 and < 1) return x * Math.Sqrt(-2 * StableMath.Log(square) / square);
        }
    }

    /// <summary>Gamma with the given shape and rate (mean shape / rate): Marsaglia and Tsang, "A simple method for generating gamma variables", 2000.</summary>
    public static double Gamma(ref RandomStream random, double shape, double rate)
    {
        double boost = 1;
        if (shape < 1)
        {
            // 1 - u is never zero, u can be.
            boost = StableMath.Pow(1 - random.Unit(), 1 / shape);
            shape++;
        }
        double d = shape - 1.0 / 3, c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double normal = Normal(ref random), v = 1 + c * normal;
            if (v <= 0) continue;
            v = v * v * v;
            if (StableMath.Log(1 - random.Unit()) < 0.5 * normal * normal + d - d * v + d * StableMath.Log(v)) return boost * d * v / rate;
        }
    }

    /// <summary>Poisson: by inversion up to a mean of 30, above it by the normal approximation.</summary>
    public static int Poisson(ref RandomStream random, double mean)
    {
        if (mean > 30) return Math.Max(0, (int)Math.Floor(mean + Math.Sqrt(mean) * Normal(ref random) + 0.5));
        double limit = StableMath.Exp(-mean), product = random.Unit();
        int count = 0;
        for (; product > limit; count++) product *= random.Unit();
        return count;
    }
}
