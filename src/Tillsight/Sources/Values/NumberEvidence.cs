namespace Tillsight.Sources.Values;

/// <summary>What a column's numbers showed so far, for both readings of point and comma.</summary>
sealed class NumberEvidence
{
    /// <summary>Numbers without any separator: they say nothing of point and comma.</summary>
    public long Plain { get; private set; }

    /// <summary>Numbers with a separator that can be read both ways (1.234).</summary>
    public long Either { get; private set; }

    public ReadingEvidence Point { get; } = new();

    public ReadingEvidence Comma { get; } = new();

    public long Percents { get; private set; }

    public long Exponents { get; private set; }

    public long LeadingZeros { get; private set; }

    /// <summary>Negative numbers by style.</summary>
    public long[] Negatives { get; } = new long[4];

    public Dictionary<string, long> Currencies { get; } = new(StringComparer.Ordinal);

    public CellExamples Examples { get; } = new();

    public CellExamples LeadingZeroExamples { get; } = new();

    public CellExamples EitherExamples { get; } = new();

    /// <summary>Least and greatest value of plain numbers, for telling instants from quantities.</summary>
    public long MinPlain { get; private set; } = long.MaxValue;

    public long MaxPlain { get; private set; } = long.MinValue;

    /// <summary>Plain numbers of eight digits that are a day of the calendar, read as year-month-day or as day-month-year.</summary>
    public long YearFirstDays { get; private set; }

    public long DayFirstDays { get; private set; }

    public long Count => Plain + Either + Point.Only + Comma.Only;

    /// <summary>The way nearly all cells go: digits, perhaps a sign, perhaps a point and more digits. False where it is not that simple.</summary>
    public bool TryAddSimple(ReadOnlySpan<byte> cell, long times, long record)
    {
        int start = cell[0] == '-' ? 1 : 0, at = start;
        long value = 0;
        while (at < cell.Length && (uint)(cell[at] - '0') <= 9) value = unchecked(value * 10 + cell[at++] - '0');
        int integerDigits = at - start;
        if (integerDigits is 0 or > 18 || (cell[start] == '0' && integerDigits > 1)) return false;
        bool isPlain = at == cell.Length;
        if (!isPlain)
        {
            if (cell[at] != '.') return false;
            int decimals = cell.Length - at - 1;
            // Three decimals may be a group of thousands; the full scan weighs that.
            if (decimals == 3 || cell[(at + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
            Point.Add(integerDigits, decimals, '\0', cell[(at + 1)..].IndexOfAnyExcept((byte)'0') < 0, times, isOnly: true);
        }
        else
        {
            Plain += times;
            Point.Add(integerDigits, 0, '\0', true, times, isOnly: false);
            Comma.Add(integerDigits, 0, '\0', true, times, isOnly: false);
            MinPlain = Math.Min(MinPlain, start == 1 ? -value : value);
            MaxPlain = Math.Max(MaxPlain, start == 1 ? -value : value);
            if (integerDigits == 8 && start == 0) AddDays((int)value, times);
        }
        if (start == 1) Negatives[(int)NegativeStyle.Leading] += times;
        Examples.Offer(record, cell);
        return true;
    }

    public void Add(in NumberScan scan, ReadOnlySpan<byte> cell, long times, long record)
    {
        var (point, comma) = (scan.Point, scan.Comma);
        if (!scan.HasSeparators) Plain += times;
        else if (point.IsValid && comma.IsValid)
        {
            Either += times;
            EitherExamples.Offer(record, cell);
        }
        if (point.IsValid) Point.Add(point, times, isOnly: !comma.IsValid, record, cell);
        if (comma.IsValid) Comma.Add(comma, times, isOnly: !point.IsValid, record, cell);
        Negatives[(int)scan.Negative] += scan.IsNegative ? times : 0;
        if (scan.IsPercent) Percents += times;
        if (scan.HasExponent) Exponents += times;
        if (!scan.Currency.IsEmpty) Currencies[Text(scan.Currency)] = Currencies.GetValueOrDefault(Text(scan.Currency)) + times;
        if (point.HasLeadingZero || comma.HasLeadingZero)
        {
            if (cell.Length == 8 && int.TryParse(cell, System.Globalization.NumberStyles.None, null, out int eight)) AddDays(eight, times);
            LeadingZeros += times;
            LeadingZeroExamples.Offer(record, cell);
        }
        Examples.Offer(record, cell);
    }

    public void Add(NumberEvidence other)
    {
        Plain += other.Plain;
        Either += other.Either;
        Point.Add(other.Point);
        Comma.Add(other.Comma);
        Percents += other.Percents;
        Exponents += other.Exponents;
        LeadingZeros += other.LeadingZeros;
        for (int i = 0; i < Negatives.Length; i++) Negatives[i] += other.Negatives[i];
        foreach (var (currency, count) in other.Currencies) Currencies[currency] = Currencies.GetValueOrDefault(currency) + count;
        Examples.Add(other.Examples);
        LeadingZeroExamples.Add(other.LeadingZeroExamples);
        EitherExamples.Add(other.EitherExamples);
        YearFirstDays += other.YearFirstDays;
        DayFirstDays += other.DayFirstDays;
        MinPlain = Math.Min(MinPlain, other.MinPlain);
        MaxPlain = Math.Max(MaxPlain, other.MaxPlain);
    }

    /// <summary>Only the years that a shop's records may hold count as days.</summary>
    void AddDays(int value, long times)
    {
        if (IsDay(value / 10000, value / 100 % 100, value % 100)) YearFirstDays += times;
        if (IsDay(value % 10000, value / 10000 % 100, value / 1_000_000)) DayFirstDays += times;
    }

    static bool IsDay(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    static string Text(ReadOnlySpan<byte> utf8) => System.Text.Encoding.UTF8.GetString(utf8);
}

/// <summary>What the numbers look like under one reading of point and comma.</summary>
sealed class ReadingEvidence
{
    /// <summary>Numbers that can be read only this way.</summary>
    public long Only { get; private set; }

    public int MaxIntegerDigits { get; private set; }

    public int MaxDecimals { get; private set; }

    /// <summary>Numbers with decimals, and those among them whose decimals are a single zero, or all zeros.</summary>
    public long WithDecimals { get; private set; }

    public long FloatTails { get; private set; }

    public long WholeDecimals { get; private set; }

    public long Grouped { get; private set; }

    /// <summary>Group separators seen.</summary>
    public HashSet<char> Groups { get; } = [];

    public CellExamples OnlyExamples { get; } = new();

    public void Add(NumberReading reading, long times, bool isOnly, long record, ReadOnlySpan<byte> cell)
    {
        Add(reading.IntegerDigits, reading.Decimals, reading.Group, reading.IsWhole, times, isOnly);
        if (isOnly) OnlyExamples.Offer(record, cell);
    }

    public void Add(int integerDigits, int decimals, char group, bool isWhole, long times, bool isOnly)
    {
        if (isOnly) Only += times;
        if (integerDigits > MaxIntegerDigits) MaxIntegerDigits = integerDigits;
        if (decimals > MaxDecimals) MaxDecimals = decimals;
        if (decimals > 0)
        {
            WithDecimals += times;
            if (isWhole) WholeDecimals += times;
            if (isWhole && decimals == 1) FloatTails += times;
        }
        if (group == '\0') return;
        Grouped += times;
        Groups.Add(group);
    }

    public void Add(ReadingEvidence other)
    {
        Only += other.Only;
        MaxIntegerDigits = Math.Max(MaxIntegerDigits, other.MaxIntegerDigits);
        MaxDecimals = Math.Max(MaxDecimals, other.MaxDecimals);
        WithDecimals += other.WithDecimals;
        FloatTails += other.FloatTails;
        WholeDecimals += other.WholeDecimals;
        Grouped += other.Grouped;
        Groups.UnionWith(other.Groups);
        OnlyExamples.Add(other.OnlyExamples);
    }
}
