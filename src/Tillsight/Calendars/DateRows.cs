namespace Tillsight.Calendars;

/// <summary>How the date dimension is made; a workspace's settings.</summary>
public sealed record DateRowOptions
{
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>The days of the weekend; Friday and Saturday in some countries.</summary>
    public IReadOnlyList<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public RetailCalendar Retail { get; init; } = RetailCalendar.Nrf;

    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.None;
}

/// <summary>Makes the rows of the date dimension: every day of a range, once, in order.</summary>
public static class DateRows
{
    public static IEnumerable<DateRow> Over(DateRange range, DateRowOptions options)
    {
        var holidays = options.Holidays.In(range).ToLookup(holiday => holiday.Date);
        foreach (var date in range.Enumerate()) yield return Row(date, [.. holidays[date]], options);
    }

    static DateRow Row(DateOnly date, Holiday[] holidays, DateRowOptions options)
    {
        var week = IsoWeek.Of(date);
        var quarter = Period.Of(date, Grain.Quarter);
        var retail = options.Retail.Of(date);
        return new(
            date, week.Year, week.Number, Period.Of(date, Grain.Week, options.WeekStart).First, new(date.Year, date.Month, 1), quarter.First,
            date.Year, (date.Month + 2) / 3, date.Month, date.Day, date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek,
            options.Weekend.Contains(date.DayOfWeek), holidays.Any(holiday => holiday.Kind != HolidayKind.Trading),
            holidays.Length == 0 ? null : string.Join("; ", holidays.Select(holiday => holiday.Name)),
            retail.Year, retail.Quarter, retail.Month, retail.Week);
    }
}
