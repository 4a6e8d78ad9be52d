using System.Text;

namespace Tillsight.Sources.Values;

/// <summary>One way in which a column writes its dates or times.</summary>
public sealed class DatePattern : IEquatable<DatePattern>
{
    readonly byte[] _layout;
    readonly DatePart[] _parts;
    readonly bool _isIso;

    internal DatePattern(ReadOnlySpan<byte> layout, DatePart[] parts, DateOrder order, MonthName month)
    {
        _layout = layout.ToArray();
        _parts = parts;
        Order = order;
        MonthLanguage = parts.Contains(DatePart.MonthName) ? month.Language : null;
        Strptime = Write(layout, parts, month.IsShort);
        HasTime = parts.Contains(DatePart.Hour) || parts.Contains(DatePart.HourMinuteSecond);
        HasDate = order != DateOrder.None;
        HasOffset = parts.Contains(DatePart.Offset) || layout.Contains((byte)'Z') || layout.Contains((byte)'U');
        _isIso = Strptime is "%Y-%m-%d" or "%Y-%m-%d %H:%M:%S";
        HasTwoDigitYear = parts.Contains(DatePart.ShortYear);
    }

    /// <summary>The pattern for DuckDB's strptime ("%d/%m/%Y %H:%M"). Months named in another language than English need replacing first.</summary>
    public string Strptime { get; }

    public DateOrder Order { get; }

    public bool HasDate { get; }

    public bool HasTime { get; }

    /// <summary>True where each value says its offset from UTC.</summary>
    public bool HasOffset { get; }

    /// <summary>Years of two digits: 69 to 99 are of the last century, as strptime has it.</summary>
    public bool HasTwoDigitYear { get; }

    /// <summary>ISO 639-1 code of the language that names the months; null where they are numbers.</summary>
    public string? MonthLanguage { get; }

    /// <summary>
    /// Reads a cell as microseconds since 1970-01-01 00:00 (of local time; of UTC where the value has an offset), or since midnight where
    /// the pattern has no date. False where the cell is written differently or is no day of the calendar.
    /// </summary>
    public bool TryRead(ReadOnlySpan<byte> cell, out long microseconds)
    {
        if (_isIso && IsoInstant.TryRead(cell, HasTime, out microseconds)) return true;
        var scan = DateScan.Of(cell);
        microseconds = 0;
        return scan.IsPossible && scan.Layout.SequenceEqual(_layout) && TryRead(scan, out microseconds);
    }

    /// <summary>The same for a cell whose layout is known to be this pattern's.</summary>
    internal bool TryRead(in DateScan scan, out long microseconds)
    {
        var parts = new DateParts();
        var values = scan.Values;
        for (int i = 0; i < values.Length; i++) parts.Set(_parts[i], values[i]);
        return parts.TryTotal(out microseconds);
    }

    public bool Equals(DatePattern? other) => other is not null && Strptime == other.Strptime && MonthLanguage == other.MonthLanguage;

    public override bool Equals(object? obj) => Equals(obj as DatePattern);

    public override int GetHashCode() => Strptime.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => MonthLanguage is null or "en" ? Strptime : $"{Strptime} ({MonthLanguage})";

    static string Write(ReadOnlySpan<byte> layout, DatePart[] parts, bool isShortMonth)
    {
        bool hasHalfDay = parts.Contains(DatePart.HalfDay);
        var pattern = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
            pattern.Append(parts[i] switch
            {
                DatePart.Day => "%d",
                DatePart.Month => "%m",
                DatePart.Year => "%Y",
                DatePart.ShortYear => "%y",
                DatePart.MonthName => isShortMonth ? "%b" : "%B",
                DatePart.Hour => hasHalfDay ? "%I" : "%H",
                DatePart.Minute => "%M",
                DatePart.Second => "%S",
                DatePart.Fraction => "%f",
                DatePart.HalfDay => "%p",
                DatePart.Offset => "%z",
                DatePart.Weekday => "%a",
                DatePart.YearMonthDay => "%Y%m%d",
                DatePart.DayMonthYear => "%d%m%Y",
                DatePart.HourMinuteSecond => "%H%M%S",
                _ => layout[i] switch { (byte)'D' => "de", (byte)'U' => "UTC", var literal => ((char)literal).ToString() },
            });
        return pattern.ToString();
    }
}

/// <summary>In which order a date names its parts.</summary>
public enum DateOrder { None, YearFirst, DayFirst, MonthFirst }

/// <summary>What a piece of a date means.</summary>
enum DatePart
{
    Literal, Day, Month, Year, ShortYear, MonthName, Weekday, Hour, Minute, Second, Fraction, HalfDay, Offset,
    YearMonthDay, DayMonthYear, HourMinuteSecond,
}
