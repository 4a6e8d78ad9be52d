namespace Tillsight.Sources.PracticeShop.Chance;

/// <summary>
/// Exponential, logarithm and power from additions, multiplications and divisions alone. Those (and the square root) are exact
/// to the bit under IEEE 754, whereas <see cref="Math"/>'s come from each platform's own library and differ in the last digit:
/// one different digit is one different draw, and from there on a different shop.
/// </summary>
static class StableMath
{
    const double Ln2High = 6.93147180369123816490e-01;
    const double Ln2Low = 1.90821492927058770002e-10;
    const double InverseLn2 = 1.4426950408889634;
    const double SqrtHalf = 0.70710678118654752;

    // 1/0!, 1/1! ... of the exponential's series: at most ln 2 / 2 from 0, the fourteenth term is below the last digit.
    static ReadOnlySpan<double> Factorials =>
    [
        1, 1, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5_040, 1.0 / 40_320, 1.0 / 362_880, 1.0 / 3_628_800, 1.0 / 39_916_800,
        1.0 / 479_001_600, 1.0 / 6_227_020_800,
    ];

    // 1/1, 1/3 ... of the logarithm's series in (m - 1) / (m + 1), which is at most 0.172.
    static ReadOnlySpan<double> Odds =>
        [1, 1.0 / 3, 1.0 / 5, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21];

    /// <summary>e^x; 0 below -700, and an error above 700 (no rate or factor of a shop is near either).</summary>
    public static double Exp(double x)
    {
        if (x < -700) return 0;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, 700);
        double power = Math.Floor(x * InverseLn2 + 0.5);
        double rest = x - power * Ln2High - power * Ln2Low;
        double sum = Factorials[^1];
        for (int n = Factorials.Length - 2; n >= 0; n--) sum = sum * rest + Factorials[n];
        return sum * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }

    /// <summary>Natural logarithm of a positive, normal number.</summary>
    public static double Log(double x)
    {
        if (!double.IsNormal(x) || x < 0) throw new ArgumentOutOfRangeException(nameof(x), x, "A positive, normal number was expected.");
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1022;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FE0000000000000);
        if (mantissa < SqrtHalf)
        {
            mantissa *= 2;
            exponent--;
        }
        double ratio = (mantissa - 1) / (mantissa + 1);
        double square = ratio * ratio;
        double sum = Odds[^1];
        for (int n = Odds.Length - 2; n >= 0; n--) sum = sum * square + Odds[n];
        return exponent * Ln2High + (2 * ratio * sum + exponent * Ln2Low);
    }

    /// <summary>x^y for positive x.</summary>
    public static double Pow(double x, double y) => Exp(y * Log(x));
}
