namespace Tillsight.Sources.Values;

/// <summary>How a column writes its numbers.</summary>
public sealed record NumberFormat
{
    /// <summary>The decimal separator, '.' or ','.</summary>
    public char DecimalSeparator { get; init; } = '.';

    /// <summary>The group separator seen ('.', ',', ' ' or '\''), or null for none.</summary>
    public char? GroupSeparator { get; init; }

    /// <summary>Most digits before the decimal separator.</summary>
    public int MaxIntegerDigits { get; init; }

    /// <summary>Most digits after it.</summary>
    public int MaxDecimals { get; init; }

    /// <summary>Whole numbers written by a program that took them for fractions: every one ends in ".0" (13085.0).</summary>
    public bool HasFloatTail { get; init; }

    /// <summary>Every number is whole, whatever decimals are written (2.0000).</summary>
    public bool AreWhole { get; init; }

    /// <summary>Currency signs and codes beside the numbers, most frequent first.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>The numbers are followed by a percent sign and mean hundredths.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Some numbers are in scientific notation (1.5E+05): a spreadsheet may have rounded them.</summary>
    public bool HasExponents { get; init; }

    /// <summary>How negative numbers are marked, where there are any; the most frequent style.</summary>
    public NegativeStyle Negatives { get; init; }

    /// <summary>
    /// Reads a cell as an integer of 10^-<paramref name="scale"/> units ("1.234,5" at scale 2 is 123450). A percent sign is not applied.
    /// False where the cell is no such number, has more decimals than the scale holds (zeros aside), or does not fit.
    /// </summary>
    public bool TryRead(ReadOnlySpan<byte> cell, int scale, out long unscaled)
    {
        unscaled = 0;
        bool hasPoint = false;
        int at = 0, end = cell.Length, decimals = 0;
        bool negative = end > 0 && cell[0] == '-';
        if (negative) at++;
        if (at == end) return false;
        for (; at < end; at++)
        {
            uint digit = (uint)(cell[at] - '0');
            if (digit > 9)
            {
                if (cell[at] != (byte)DecimalSeparator || hasPoint) return TryReadDressed(cell, scale, out unscaled);
                hasPoint = true;
                continue;
            }
            if (hasPoint && ++decimals > scale)
            {
                if (digit != 0) return false;
                continue;
            }
            if (unscaled > (long.MaxValue - 9) / 10) return false;
            unscaled = unscaled * 10 + digit;
        }
        if (at - (negative ? 1 : 0) - (hasPoint ? 1 : 0) == 0) return false;
        return TryScale(ref unscaled, scale - decimals, negative);
    }

    /// <summary>The long way: groups, currencies, percent, other signs, exponents.</summary>
    bool TryReadDressed(ReadOnlySpan<byte> cell, int scale, out long unscaled)
    {
        unscaled = 0;
        var scan = NumberScan.Of(cell);
        if (!scan.IsNumber) return false;
        var reading = DecimalSeparator == '.' ? scan.Point : scan.Comma;
        if (!reading.IsValid) return false;
        int decimals = reading.Decimals - scan.Exponent, surplus = decimals - scale, left = reading.IntegerDigits + reading.Decimals;
        foreach (byte b in scan.Digits)
        {
            uint digit = (uint)(b - '0');
            if (digit > 9) continue;
            if (left-- <= surplus)
            {
                if (digit != 0) return false;
                continue;
            }
            if (unscaled > (long.MaxValue - 9) / 10) return false;
            unscaled = unscaled * 10 + digit;
        }
        return TryScale(ref unscaled, -surplus, scan.IsNegative);
    }

    static bool TryScale(ref long value, int power, bool negative)
    {
        for (; power > 0 && value != 0; power--)
        {
            if (value > long.MaxValue / 10) return false;
            value *= 10;
        }
        if (negative) value = -value;
        return true;
    }
}
