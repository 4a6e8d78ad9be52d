namespace Tillsight.Sources.Values;

/// <summary>From the layout of a cell to the patterns that it may be: none, one, or several where the order of day and month is open.</summary>
static class DateLayouts
{
    public static List<DatePattern> Patterns(ReadOnlySpan<byte> layout, MonthName month)
    {
        var patterns = new List<DatePattern>();
        int timeAt = TimeStart(layout);
        var parts = new DatePart[layout.Length];
        if (timeAt >= 0 && !ReadTime(layout, timeAt, parts)) return patterns;
        int dateEnd = timeAt < 0 ? layout.Length : timeAt;
        if (timeAt == 0)
        {
            patterns.Add(new DatePattern(layout, parts, DateOrder.None, month));
            return patterns;
        }
        foreach (var (order, dateParts) in Dates(layout[..dateEnd]))
        {
            DatePart[] all = [.. parts];
            if (!Lay(layout[..dateEnd], dateParts, all)) continue;
            patterns.Add(new DatePattern(layout, all, order, month));
        }
        return patterns;
    }

    /// <summary>Where the time of day starts: at the number before the first colon, or after a T; -1 where there is none.</summary>
    static int TimeStart(ReadOnlySpan<byte> layout)
    {
        int colon = layout.IndexOf((byte)':');
        if (colon > 0) return colon - 1;
        int t = layout.IndexOf("TX"u8);
        return t >= 0 ? t + 1 : -1;
    }

    /// <summary>n:n[:n[.f]] [p] [Z|z|UTC].</summary>
    static bool ReadTime(ReadOnlySpan<byte> layout, int at, DatePart[] parts)
    {
        if (layout[at] == 'X') parts[at++] = DatePart.HourMinuteSecond;
        else
        {
            DatePart[] clock = [DatePart.Hour, DatePart.Minute, DatePart.Second];
            int read = 0;
            while (true)
            {
                if (at == layout.Length || layout[at] != 'n') return false;
                parts[at++] = clock[read++];
                if (read == clock.Length || at == layout.Length || layout[at] != ':') break;
                at++;
            }
            if (read < 2) return false;
        }
        if (at + 1 < layout.Length && layout[at] is (byte)'.' or (byte)',' && layout[at + 1] == 'f')
        {
            parts[at + 1] = DatePart.Fraction;
            at += 2;
        }
        return ReadTimeEnd(layout, at, parts);
    }

    static bool ReadTimeEnd(ReadOnlySpan<byte> layout, int at, DatePart[] parts)
    {
        bool hasHalfDay = false, hasZone = false;
        for (; at < layout.Length; at++)
        {
            if (layout[at] == ' ') continue;
            if (layout[at] == 'p' && !hasHalfDay) { parts[at] = DatePart.HalfDay; hasHalfDay = true; }
            else if (layout[at] == 'z' && !hasZone) { parts[at] = DatePart.Offset; hasZone = true; }
            else if (layout[at] is (byte)'Z' or (byte)'U' && !hasZone) hasZone = true;
            else return false;
        }
        return true;
    }

    /// <summary>The readings of a date by what it is made of, separators aside.</summary>
    static IEnumerable<(DateOrder Order, DatePart[] Parts)> Dates(ReadOnlySpan<byte> layout)
    {
        Span<char> pieces = stackalloc char[layout.Length];
        int count = 0;
        foreach (byte piece in layout)
            if (piece is (byte)'n' or (byte)'Y' or (byte)'E' or (byte)'B') pieces[count++] = (char)piece;
        return new string(pieces[..count]) switch
        {
            "Ynn" => [(DateOrder.YearFirst, [DatePart.Year, DatePart.Month, DatePart.Day])],
            "nnY" =>
            [
                (DateOrder.DayFirst, [DatePart.Day, DatePart.Month, DatePart.Year]),
                (DateOrder.MonthFirst, [DatePart.Month, DatePart.Day, DatePart.Year]),
            ],
            "nnn" =>
            [
                (DateOrder.DayFirst, [DatePart.Day, DatePart.Month, DatePart.ShortYear]),
                (DateOrder.MonthFirst, [DatePart.Month, DatePart.Day, DatePart.ShortYear]),
                (DateOrder.YearFirst, [DatePart.ShortYear, DatePart.Month, DatePart.Day]),
            ],
            "Yn" => [(DateOrder.YearFirst, [DatePart.Year, DatePart.Month])],
            "nY" => [(DateOrder.DayFirst, [DatePart.Month, DatePart.Year])],
            "nBY" => [(DateOrder.DayFirst, [DatePart.Day, DatePart.MonthName, DatePart.Year])],
            "nBn" => [(DateOrder.DayFirst, [DatePart.Day, DatePart.MonthName, DatePart.ShortYear])],
            "BnY" => [(DateOrder.MonthFirst, [DatePart.MonthName, DatePart.Day, DatePart.Year])],
            "YBn" => [(DateOrder.YearFirst, [DatePart.Year, DatePart.MonthName, DatePart.Day])],
            "BY" => [(DateOrder.DayFirst, [DatePart.MonthName, DatePart.Year])],
            "YB" => [(DateOrder.YearFirst, [DatePart.Year, DatePart.MonthName])],
            "E" => [(DateOrder.YearFirst, [DatePart.YearMonthDay]), (DateOrder.DayFirst, [DatePart.DayMonthYear])],
            _ => Array.Empty<(DateOrder, DatePart[])>(),
        };
    }

    /// <summary>Puts the parts on their pieces; false where what stands between them is not of a date.</summary>
    static bool Lay(ReadOnlySpan<byte> layout, DatePart[] dateParts, DatePart[] all)
    {
        int next = 0;
        char separator = '\0';
        for (int i = 0; i < layout.Length; i++)
        {
            char piece = (char)layout[i];
            if (piece is 'n' or 'Y' or 'E' or 'B') all[i] = dateParts[next++];
            else if (piece == 'A' && (next == 0 || next == dateParts.Length)) all[i] = DatePart.Weekday;
            else if (piece is '/' or '-' or '.')
            {
                // 1/2-2011 is no date; "1. Dez. 2011" is: there the months are named.
                if (separator != '\0' && separator != piece && !dateParts.Contains(DatePart.MonthName)) return false;
                separator = piece;
                if (next == 0) return false;
            }
            else if (piece == ':') return false;
            else if (piece is not (' ' or ',' or 'T' or 'D')) return false;
        }
        return separator != '\0' || dateParts.Length == 1 || dateParts.Contains(DatePart.MonthName)
            || (layout.Contains((byte)' ') && dateParts.Length == 3 && dateParts.Contains(DatePart.Year));
    }
}
