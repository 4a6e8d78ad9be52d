using Tillsight.Sources.PracticeShop.Chance;

namespace Tillsight.Sources.PracticeShop.Assortment;

/// <summary>
/// Zipf-Mandelbrot: the weight of rank r is (r + q)^-a. A few best sellers and a long tail, with a head flatter than Zipf's, as
/// sales of real assortments have (Mandelbrot 1953 for the form).
/// </summary>
static class Popularity
{
    const double Exponent = 1.1, Offset = 2.7;

    public static double Weight(int rank) => StableMath.Pow(rank + 1 + Offset, -Exponent);
}
