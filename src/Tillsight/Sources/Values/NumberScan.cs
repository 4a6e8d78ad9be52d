namespace Tillsight.Sources.Values;

/// <summary>One cell looked at as a number, before it is known what a point and a comma mean in its column.</summary>
ref struct NumberScan
{
    /// <summary>Groups of digits that a number may have; more is no number.</summary>
    const int MaxRuns = 16;

    ReadOnlySpan<byte> _text;
    int _at;

    public bool IsNumber { get; private set; }

    public NegativeStyle Negative { get; private set; }

    public bool IsNegative => Negative != NegativeStyle.None;

    /// <summary>The currency's sign or code as written; empty for none.</summary>
    public ReadOnlySpan<byte> Currency { get; private set; }

    public bool IsPercent { get; private set; }

    public bool HasExponent { get; private set; }

    /// <summary>True where there is a separator, so that a point and a comma matter.</summary>
    public bool HasSeparators => _runs > 1;

    /// <summary>The number read with a decimal point.</summary>
    public NumberReading Point { get; private set; }

    /// <summary>The number read with a decimal comma.</summary>
    public NumberReading Comma { get; private set; }

    /// <summary>Digits and separators only, without sign, currency and percent.</summary>
    public ReadOnlySpan<byte> Digits { get; private set; }

    /// <summary>Value of the exponent of scientific notation.</summary>
    public int Exponent { get; private set; }

    int _runs;

    public static NumberScan Of(ReadOnlySpan<byte> cell)
    {
        var scan = new NumberScan { _text = Blank.Trim(cell) };
        scan.IsNumber = scan.Scan();
        return scan;
    }

    bool Scan()
    {
        if (_text.IsEmpty) return false;
        bool parentheses = _text[0] == '(' && _text[^1] == ')';
        if (parentheses)
        {
            _text = Blank.Trim(_text[1..^1]);
            Negative = NegativeStyle.Parentheses;
        }
        if (!TakeBefore() || !TakeDigits() || !TakeExponent() || !TakeAfter()) return false;
        return _at == _text.Length && !(parentheses && Negative != NegativeStyle.Parentheses);
    }

    /// <summary>Sign and currency before the digits, in either order.</summary>
    bool TakeBefore()
    {
        bool signed = TakeSign(NegativeStyle.Leading);
        TakeCurrency();
        if (!signed) TakeSign(NegativeStyle.Leading);
        return _at < _text.Length && (_text[_at] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)',');
    }

    /// <summary>Percent, currency and sign after the digits, in any order.</summary>
    bool TakeAfter()
    {
        while (_at < _text.Length)
        {
            int before = _at;
            _at += Blank.LengthAt(_text, _at);
            if (_at < _text.Length && _text[_at] == '%' && !IsPercent) { IsPercent = true; _at++; }
            else if (Negative == NegativeStyle.None && TakeSign(NegativeStyle.Trailing)) { }
            else if (Currency.IsEmpty && TakeCurrency()) { }
            else return false;
            if (_at == before) return false;
        }
        return true;
    }

    bool TakeSign(NegativeStyle style)
    {
        if (_at >= _text.Length) return false;
        if (_text[_at] == '+') { _at++; return true; }
        int minus = _text[_at] == '-' ? 1 : _text[_at..].StartsWith("\u2212"u8) ? 3 : 0;
        if (minus == 0) return false;
        Negative = style;
        _at += minus;
        _at += Blank.LengthAt(_text, _at);
        return true;
    }

    bool TakeCurrency()
    {
        int length = Currencies.LengthAt(_text, _at);
        if (length == 0) return false;
        Currency = _text.Slice(_at, length);
        _at += length;
        _at += Blank.LengthAt(_text, _at);
        return true;
    }

    bool TakeDigits()
    {
        Span<int> runs = stackalloc int[MaxRuns];
        Span<char> separators = stackalloc char[MaxRuns];
        int count = 0, start = _at, first = _at;
        while (true)
        {
            int runStart = _at;
            while (_at < _text.Length && (uint)(_text[_at] - '0') <= 9) _at++;
            runs[count++] = _at - runStart;
            int separator = Separators.At(_text, _at, out char which);
            if (separator == 0 || count == MaxRuns) break;
            // A space before something that is no digit belongs to what follows.
            bool digitFollows = _at + separator < _text.Length && (uint)(_text[_at + separator] - '0') <= 9;
            if (!digitFollows && which is not ('.' or ',')) break;
            separators[count - 1] = which;
            _at += separator;
        }
        Digits = _text[start.._at];
        _runs = count;
        bool leadingZero = runs[0] > 1 && _text[first] == '0';
        Point = NumberReading.Of(runs[..count], separators[..(count - 1)], '.', leadingZero, Digits);
        Comma = NumberReading.Of(runs[..count], separators[..(count - 1)], ',', leadingZero, Digits);
        return Point.IsValid || Comma.IsValid;
    }

    bool TakeExponent()
    {
        if (_at + 1 >= _text.Length || _text[_at] is not ((byte)'e' or (byte)'E')) return true;
        int at = _at + 1;
        bool negative = _text[at] == '-';
        if (_text[at] is (byte)'-' or (byte)'+') at++;
        int digits = at, value = 0;
        while (at < _text.Length && (uint)(_text[at] - '0') <= 9 && at - digits < 3) value = value * 10 + _text[at++] - '0';
        if (at == digits) return true;
        HasExponent = true;
        Exponent = negative ? -value : value;
        _at = at;
        return true;
    }
}
