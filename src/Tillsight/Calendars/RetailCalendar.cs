namespace Tillsight.Calendars;

/// <summary>How the thirteen weeks of a quarter are shared among its three months.</summary>
public enum WeekPattern { FourFourFive, FourFiveFour, FiveFourFour }

/// <summary>On which of its week-ending days a retail year closes.</summary>
public enum YearEnd
{
    /// <summary>The one nearest to the last day of the closing month, which may fall up to three days into the next month (NRF).</summary>
    Nearest,

    /// <summary>The last one within the closing month.</summary>
    Last,
}

/// <summary>Which civil year a retail year is called after.</summary>
public enum YearName { Start, End }

/// <summary>A calendar of whole weeks, so that each month holds as many Saturdays as the same month a year ago.</summary>
/// <remarks>
/// A year has 52 weeks; every five or six years a 53rd is needed and lengthens the last month. The defaults are the 4-5-4
/// calendar of the National Retail Federation (nrf.com, "4-5-4 Calendar"): weeks from Sunday, the year closing on the
/// Saturday nearest to the end of January, named after the civil year it starts in.
/// </remarks>
public sealed record RetailCalendar
{
    /// <summary>The National Retail Federation's calendar, as published.</summary>
    public static RetailCalendar Nrf { get; } = new();

    public WeekPattern Pattern { get; init; } = WeekPattern.FourFiveFour;

    /// <summary>The civil month that the first retail month is called after, 1 to 12.</summary>
    public int StartMonth
    {
        get;
        init => field = value is >= 1 and <= 12 ? value
            : throw new ArgumentOutOfRangeException(nameof(StartMonth), value, "A month from 1 to 12 is expected.");
    } = 2;

    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Sunday;

    public YearEnd YearEnd { get; init; } = YearEnd.Nearest;

    public YearName YearName { get; init; } = YearName.Start;

    /// <summary>Whether a year of 53 weeks is restated to 52 so that the year after it compares week by week: each of its
    /// weeks moves up by one. NRF then leaves the old first week out; here it becomes the 53rd week of the year before, so
    /// that every day still belongs to exactly one week.</summary>
    public bool Restated { get; init; }

    /// <summary>Where a date lies in this calendar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the year 2 or after 9997, where .NET's dates end.</exception>
    public RetailDate Of(DateOnly date)
    {
        if (date.Year is < 2 or > 9997) throw new ArgumentOutOfRangeException(nameof(date), date, "A date from the year 2 to 9997 is expected.");
        int year = date.Year + 1;
        while (Start(year) > date) year--;
        int day = date.DayNumber - Start(year).DayNumber;
        int week = day / 7 + 1;
        int quarter = Math.Min((week - 1) / 13, 3) + 1;
        int weekOfQuarter = week - (quarter - 1) * 13;
        var (first, second) = (WeeksInMonth(1), WeeksInMonth(2));
        int monthOfQuarter = weekOfQuarter <= first ? 1 : weekOfQuarter <= first + second ? 2 : 3;
        int weekOfMonth = weekOfQuarter - (monthOfQuarter > 1 ? first : 0) - (monthOfQuarter > 2 ? second : 0);
        return new(year + NameOffset, quarter, (quarter - 1) * 3 + monthOfQuarter, week, weekOfMonth, day % 7 + 1);
    }

    /// <summary>52 or 53.</summary>
    public int WeeksIn(int year) => YearRange(year).Days / 7;

    public DateRange YearRange(int year) => new(Start(year - NameOffset), Start(year - NameOffset + 1).AddDays(-1));

    /// <param name="year">Retail year, as this calendar names it.</param>
    /// <param name="quarter">1 to 4.</param>
    public DateRange QuarterRange(int year, int quarter) => Weeks(year, (Within(quarter, 4, nameof(quarter)) - 1) * 13, quarter == 4 ? null : 13);

    /// <param name="year">Retail year, as this calendar names it.</param>
    /// <param name="month">1 to 12, counted from the start of the retail year.</param>
    public DateRange MonthRange(int year, int month)
    {
        var (quarter, inQuarter) = Math.DivRem(Within(month, 12, nameof(month)) - 1, 3);
        int before = quarter * 13 + (inQuarter > 0 ? WeeksInMonth(1) : 0) + (inQuarter > 1 ? WeeksInMonth(2) : 0);
        return Weeks(year, before, month == 12 ? null : WeeksInMonth(inQuarter + 1));
    }

    /// <param name="year">Retail year, as this calendar names it.</param>
    /// <param name="week">1 to 52, or 53 where the year has it.</param>
    public DateRange WeekRange(int year, int week) => Weeks(year, Within(week, WeeksIn(year), nameof(week)) - 1, 1);

    /// <summary>The civil month (1 to 12) whose name a retail month bears.</summary>
    public int CivilMonth(int retailMonth) => (StartMonth + Within(retailMonth, 12, nameof(retailMonth)) - 2) % 12 + 1;

    int NameOffset => YearName == YearName.End && StartMonth > 1 ? 1 : 0;

    int WeeksInMonth(int monthOfQuarter) => (Pattern, monthOfQuarter) switch
    {
        (WeekPattern.FourFourFive, 3) or (WeekPattern.FourFiveFour, 2) or (WeekPattern.FiveFourFour, 1) => 5,
        _ => 4,
    };

    // A null count means: to the year's end, with its 53rd week where there is one.
    DateRange Weeks(int year, int before, int? count)
    {
        var whole = YearRange(year);
        return new(whole.First.AddDays(before * 7), count is int weeks ? whole.First.AddDays((before + weeks) * 7 - 1) : whole.Last);
    }

    DateOnly Start(int year)
    {
        var start = PublishedStart(year);
        return Restated && PublishedStart(year + 1).DayNumber - start.DayNumber == 53 * 7 ? start.AddDays(7) : start;
    }

    DateOnly PublishedStart(int year)
    {
        var monthEnd = new DateOnly(year, StartMonth, 1).AddDays(-1);
        int sinceClose = ((int)monthEnd.DayOfWeek - (int)WeekStart + 1 + 7) % 7;
        int afterMonthEnd = YearEnd == YearEnd.Nearest && sinceClose > 3 ? 7 : 0;
        return monthEnd.AddDays(afterMonthEnd - sinceClose + 1);
    }

    static int Within(int value, int most, string name) => value >= 1 && value <= most ? value
        : throw new ArgumentOutOfRangeException(name, value, $"1 to {most} is expected.");
}
