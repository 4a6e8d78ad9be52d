using System.Runtime.CompilerServices;

namespace Tillsight.Sources.Values;

/// <summary>One cell cut into the pieces that dates and times are made of.</summary>
/// <remarks>
/// The layout is one letter a piece: n one or two digits, Y four, X six, E eight, f a fraction of a second (after a second and a point or comma),
/// B a month's name, A a weekday's, p AM or PM, Z, z an offset, others stand for themselves. The same layout means the same pattern.
/// </remarks>
ref struct DateScan
{
    public const int MaxPieces = 24, MaxBytes = 48;

    Pieces _layout;
    Numbers _values;
    int _count;

    public readonly bool IsPossible => _count > 0;

    /// <summary>One letter for each piece.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<byte> Layout => ((ReadOnlySpan<byte>)_layout)[.._count];

    /// <summary>The pieces' values: the number, the month, minutes of an offset, microseconds of a fraction.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<int> Values => ((ReadOnlySpan<int>)_values)[.._count];

    /// <summary>Whether the month's name is the short form, and in which language.</summary>
    public MonthName Month { get; private set; }

    [InlineArray(MaxPieces)]
    struct Pieces { byte _first; }

    [InlineArray(MaxPieces)]
    struct Numbers { int _first; }

    public static DateScan Of(ReadOnlySpan<byte> cell)
    {
        var scan = new DateScan();
        cell = Blank.Trim(cell);
        if (cell.Length is < 4 or > MaxBytes || !scan.Scan(cell)) scan._count = 0;
        return scan;
    }

    bool Scan(ReadOnlySpan<byte> text)
    {
        int colons = 0;
        for (int at = 0; at < text.Length;)
        {
            if (_count == MaxPieces) return false;
            byte c = text[at];
            if ((uint)(c - '0') <= 9) { if (!TakeDigits(text, ref at, colons)) return false; }
            else if (c is (byte)'+' or (byte)'-' && colons > 0) { if (!TakeOffset(text, ref at)) return false; }
            else if (c >= 0x80 || char.IsAsciiLetter((char)c)) { if (!TakeWord(text, ref at)) return false; }
            else if (c is (byte)'/' or (byte)'-' or (byte)'.' or (byte)',' or (byte)' ' or (byte)':')
            {
                if (c == ':') colons++;
                Add(c, 0);
                at++;
            }
            else return false;
        }
        return true;
    }

    void Add(byte piece, int value)
    {
        _layout[_count] = piece;
        _values[_count++] = value;
    }

    bool TakeDigits(ReadOnlySpan<byte> text, ref int at, int colons)
    {
        int start = at, value = 0;
        while (at < text.Length && (uint)(text[at] - '0') <= 9 && at - start < 10) value = unchecked(value * 10 + text[at++] - '0');
        int digits = at - start;
        bool isFraction = colons >= 2 && _count > 0 && _layout[_count - 1] is (byte)'.' or (byte)',';
        if (isFraction && digits <= 9)
        {
            Add((byte)'f', ToMicroseconds(value, digits));
            return true;
        }
        byte piece = digits switch { 1 or 2 => (byte)'n', 4 => (byte)'Y', 6 => (byte)'X', 8 => (byte)'E', _ => 0 };
        if (piece != 0) Add(piece, value);
        return piece != 0;
    }

    static int ToMicroseconds(int fraction, int digits)
    {
        for (; digits < 6; digits++) fraction *= 10;
        for (; digits > 6; digits--) fraction /= 10;
        return fraction;
    }

    bool TakeOffset(ReadOnlySpan<byte> text, ref int at)
    {
        int sign = text[at++] == '-' ? -1 : 1, digits = 0, value = 0;
        for (; at < text.Length && digits < 4; at++)
        {
            if (text[at] == ':' && digits == 2) continue;
            if ((uint)(text[at] - '0') > 9) break;
            value = value * 10 + text[at] - '0';
            digits++;
        }
        if (digits == 2) value *= 100;
        if (digits is not (2 or 4) || value / 100 > 15 || value % 100 > 59) return false;
        Add((byte)'z', sign * (value / 100 * 60 + value % 100));
        return true;
    }

    bool TakeWord(ReadOnlySpan<byte> text, ref int at)
    {
        int start = at;
        while (at < text.Length && (text[at] >= 0x80 || char.IsAsciiLetter((char)text[at]))) at++;
        var word = text[start..at];
        if (word.Length == 1)
        {
            if ((word[0] | 0x20) is not ('t' or 'z')) return false;
            Add((byte)char.ToUpperInvariant((char)word[0]), 0);
            return true;
        }
        if (Equals(word, "am"u8) || Equals(word, "pm"u8))
        {
            Add((byte)'p', (word[0] | 0x20) == 'p' ? 1 : 0);
            return true;
        }
        if (Equals(word, "de"u8)) { Add((byte)'D', 0); return true; }
        if (Equals(word, "utc"u8) || Equals(word, "gmt"u8)) { Add((byte)'U', 0); return true; }
        return TakeName(word);
    }

    bool TakeName(ReadOnlySpan<byte> word)
    {
        if (!MonthNames.MayName(word)) return false;
        var month = MonthNames.Month(word);
        if (month.Number > 0)
        {
            Month = month;
            Add((byte)'B', month.Number);
            return true;
        }
        if (!MonthNames.IsWeekday(word)) return false;
        Add((byte)'A', 0);
        return true;
    }

    static bool Equals(ReadOnlySpan<byte> word, ReadOnlySpan<byte> lower) => System.Text.Ascii.EqualsIgnoreCase(word, lower);
}
