namespace Tillsight.Sources.Spreadsheets;

/// <summary>Tells dates and times from other numbers by the code of a number format (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
static class FormatCode
{
    public static NumberMeaning BuiltIn(int id) => id switch
    {
        14 or 15 or 16 or 17 => NumberMeaning.Date,
        (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberMeaning.Date,
        22 => NumberMeaning.DateAndTime,
        18 or 19 or 20 or 21 or 45 or 47 or (>= 32 and <= 35) or 55 or 56 => NumberMeaning.Time,
        46 => NumberMeaning.Duration,
        _ => NumberMeaning.Number,
    };

    /// <param name="code">Such as <c>dd/mm/yyyy hh:mm</c>, <c>[h]:mm</c>, <c>#,##0.00 "kg"</c>; only the first of several sections counts.</param>
    public static NumberMeaning Meaning(string code)
    {
        bool hasDay = false, hasYear = false, hasMonthOrMinute = false, hasClock = false, isDuration = false;
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"': i = End(code, i, '"'); break;
                case '\\' or '_' or '*': i++; break;
                case '[':
                    int close = End(code, i, ']');
                    isDuration |= code[(i + 1)..Math.Min(close, code.Length)].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    i = close;
                    break;
                case 'd': hasDay = true; break;
                case 'y': hasYear = true; break;
                case 'm': hasMonthOrMinute = true; break;
                case 'h' or 's': hasClock = true; break;
                case '0' or '#' or '?' when !hasClock: return NumberMeaning.Number;
                default:
                    if (code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase)) return NumberMeaning.Number;
                    break;
            }
        }
        if (isDuration) return NumberMeaning.Duration;
        bool hasDate = hasDay || hasYear || (hasMonthOrMinute && !hasClock);
        return hasDate ? hasClock ? NumberMeaning.DateAndTime : NumberMeaning.Date : hasClock ? NumberMeaning.Time : NumberMeaning.Number;
    }

    static int End(string code, int from, char mark)
    {
        int end = code.IndexOf(mark, from + 1);
        return end < 0 ? code.Length : end;
    }
}
