using Tillsight.Sources.PracticeShop.Assortment;
using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Demand;

/// <summary>Growth over the years and the good and bad days that nothing explains.</summary>
static class Trend
{
    const double DaysPerYear = 365.25;

    /// <summary>Standard deviation of a day's noise in the logarithm.</summary>
    public const double NoiseDeviation = 0.06;

    /// <summary>Compound growth since the first day.</summary>
    public static double Factor(double growthPerYear, double day) => StableMath.Exp(StableMath.Log(1 + growthPerYear) * day / DaysPerYear);

    /// <summary>Growth of all categories together, before seasons, prices and promotions.</summary>
    public static double Factor(double day)
    {
        double factor = 0;
        foreach (var category in Categories.All) factor += category.Share * Factor(category.Growth, day);
        return factor;
    }

    public static double Noise(ulong seed, int day)
    {
        var random = RandomStream.For(seed, Purpose.DayNoise, day);
        return StableMath.Exp(NoiseDeviation * Distributions.Normal(ref random) - NoiseDeviation * NoiseDeviation / 2);
    }
}
