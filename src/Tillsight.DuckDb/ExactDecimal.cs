using System.Globalization;

namespace Tillsight.DuckDb;

/// <summary>Between DuckDB's unscaled integers (38 digits) and <see cref="decimal"/> (28 to 29 digits), exactly or not at all.</summary>
static class ExactDecimal
{
    const int MaxScale = 28;
    static readonly Int128 Limit = (Int128)1 << 96;

    public static decimal From(long unscaled, int scale)
    {
        ulong magnitude = unscaled < 0 ? (ulong)-unscaled : (ulong)unscaled;
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, unscaled < 0, (byte)scale);
    }

    public static decimal From(Int128 unscaled, int scale)
    {
        Int128 magnitude = Int128.Abs(unscaled);
        int exactScale = scale;
        while (exactScale > 0 && (magnitude >= Limit || exactScale > MaxScale))
        {
            var (quotient, remainder) = Int128.DivRem(magnitude, 10);
            if (remainder != 0) break;
            magnitude = quotient;
            exactScale--;
        }
        if (magnitude >= Limit || exactScale > MaxScale)
            throw new OverflowException($"{unscaled.ToString(CultureInfo.InvariantCulture)} x 10^-{scale} has more digits than "
                + "System.Decimal holds; read the unscaled Int128, or round in SQL.");
        ulong low = (ulong)magnitude;
        return new decimal((int)low, (int)(low >> 32), (int)(ulong)(magnitude >> 64), Int128.IsNegative(unscaled), (byte)exactScale);
    }

    /// <summary>The unscaled number and scale of a decimal, as it stands: 1.50 is (150, 2).</summary>
    public static (Int128 Unscaled, int Scale) Split(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Int128 magnitude = (Int128)(uint)bits[2] << 64 | (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        return (bits[3] < 0 ? -magnitude : magnitude, bits[3] >> 16 & 0xFF);
    }

    /// <summary>The unscaled number at the scale of a column.</summary>
    /// <exception cref="OverflowException">It does not fit without rounding, or has too many digits.</exception>
    public static Int128 Rescale(decimal value, int width, int scale)
    {
        var (unscaled, from) = Split(value);
        for (; from < scale; from++)
            unscaled = checked(unscaled * 10);
        for (; from > scale; from--)
        {
            var (quotient, remainder) = Int128.DivRem(unscaled, 10);
            if (remainder != 0) throw DoesNotFit(value, width, scale);
            unscaled = quotient;
        }
        return Int128.Abs(unscaled) < PowerOfTen(width) ? unscaled : throw DoesNotFit(value, width, scale);
    }

    /// <summary>Decimal digits of the magnitude, at least 1.</summary>
    public static int Digits(Int128 unscaled)
    {
        int digits = 1;
        for (Int128 rest = Int128.Abs(unscaled) / 10; rest != 0; rest /= 10) digits++;
        return digits;
    }

    static Int128 PowerOfTen(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++) power *= 10;
        return power;
    }

    static OverflowException DoesNotFit(decimal value, int width, int scale) =>
        new($"{value.ToString(CultureInfo.InvariantCulture)} does not fit DECIMAL({width},{scale}) exactly; round it, or widen the column.");
}
