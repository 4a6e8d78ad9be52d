using System.Globalization;

namespace Tillsight.Calendars;

/// <summary>Reads the dates that people type (<c>--from 2011-01-01 --to 2011-11</c>).</summary>
/// <remarks>Only ISO 8601 is taken: 2011-11-30, 2011-11, 2011, 2011-W48 or 2011-Q4. A form such as 03/04/2011 means two days in two
/// countries and is refused rather than guessed.</remarks>
public static class RangeText
{
    /// <summary>The range from <paramref name="from"/> to <paramref name="to"/>; an absent end is the data's own. A month, week,
    /// quarter or year stands for its first day in <paramref name="from"/> and its last day in <paramref name="to"/>.</summary>
    /// <exception cref="UsageException">A date cannot be read, or the range ends before it begins.</exception>
    public static ChosenRange Parse(string? from, string? to, DateRange data)
    {
        var first = from is null ? data.First : ParsePeriod(from, "--from").First;
        var last = to is null ? data.Last : ParsePeriod(to, "--to").Last;
        if (last < first)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"The range ends before it begins: {first:yyyy-MM-dd} to {last:yyyy-MM-dd}. Exchange --from and --to, "
                + $"or give dates within the data's own {data.First:yyyy-MM-dd} to {data.Last:yyyy-MM-dd}."));
        var range = new DateRange(first, last);
        return new(range, from is null && to is null ? "all data" : Label(range));
    }

    /// <summary>The period that a text names.</summary>
    /// <param name="text">2011-11-30, 2011-11, 2011, 2011-W48 or 2011-Q4.</param>
    /// <param name="where">What the text was given for ("--from"), for the message.</param>
    /// <exception cref="UsageException">The text is none of these forms, or names a day that does not exist.</exception>
    public static Period ParsePeriod(string text, string where)
    {
        text = text.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Period.Of(day, Grain.Day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Period.Of(month, Grain.Month);
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return Period.Of(year, Grain.Year);
        return TryWeekOrQuarter(text)
            ?? throw new UsageException($"{where} \"{text}\" is not a date; a day is written 2011-11-30 (year-month-day), "
                + "a month 2011-11, a year 2011, a week 2011-W48, a quarter 2011-Q4.");
    }

    static Period? TryWeekOrQuarter(string text)
    {
        if (text.Length is < 7 or > 8 || text[4] != '-' || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || year is < 1 or > 9998)
            return null;
        return char.ToUpperInvariant(text[5]) switch
        {
            'Q' when number is >= 1 and <= 4 => Period.Of(new DateOnly(year, number * 3, 1), Grain.Quarter),
            'W' when number >= 1 && number <= ISOWeek.GetWeeksInYear(year) =>
                Period.Of(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)), Grain.Week),
            _ => null,
        };
    }

    static string Label(DateRange range)
    {
        foreach (var grain in Enum.GetValues<Grain>())
            if (Period.Of(range.First, grain) is var period && period.Range == range) return period.Label;
        return string.Create(CultureInfo.InvariantCulture, $"{range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}");
    }
}
