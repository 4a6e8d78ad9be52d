using System.Globalization;

namespace Tillsight.Calendars;

/// <summary>One day, week, month, quarter or year of the civil calendar; both <see cref="First"/> and <see cref="Last"/> belong to it.</summary>
/// <remarks>
/// Weeks are ISO 8601 weeks when they start on Monday and are then named "2011-W48". A week that starts on another day has
/// no agreed number (the United States and ISO disagree on week 1), so it is named by its first day: "week of 2011-11-27".
/// </remarks>
public readonly record struct Period
{
    Period(Grain grain, DateOnly first, DateOnly last) => (Grain, First, Last) = (grain, first, last);

    public Grain Grain { get; }

    public DateOnly First { get; }

    /// <summary>The last day, which belongs to the period.</summary>
    public DateOnly Last { get; }

    public DateRange Range => new(First, Last);

    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The period of a grain that holds a date.</summary>
    public static Period Of(DateOnly date, Grain grain, DayOfWeek weekStart = DayOfWeek.Monday) => grain switch
    {
        Grain.Day => new(grain, date, date),
        Grain.Week => Week(date, weekStart),
        Grain.Month => Months(grain, date.Year, date.Month, 1),
        Grain.Quarter => Months(grain, date.Year, (date.Month - 1) / 3 * 3 + 1, 3),
        Grain.Year => Months(grain, date.Year, 1, 12),
        _ => throw new ArgumentOutOfRangeException(nameof(grain), grain, "Day, Week, Month, Quarter or Year is expected."),
    };

    public Period Next() => Of(Last.AddDays(1), Grain, First.DayOfWeek);

    public Period Previous() => Grain == Grain.Week
        ? Of(First.AddDays(-7), Grain, First.DayOfWeek)
        : Of(First.AddDays(-1), Grain);

    /// <summary>Whether data that reaches <paramref name="dataUntil"/> covers the period to its last day.</summary>
    public bool IsFinished(DateOnly dataUntil) => Last <= dataUntil;

    /// <summary>"2011-11-30", "2011-W48", "Nov 2011", "Q4 2011" or "2011".</summary>
    public string Label => Grain switch
    {
        Grain.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Grain.Week when First.DayOfWeek == DayOfWeek.Monday => IsoWeek.Of(First).ToString(),
        Grain.Week => First.ToString("'week of' yyyy-MM-dd", CultureInfo.InvariantCulture),
        Grain.Month => First.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{(First.Month + 2) / 3} {First.Year:0000}"),
        _ => First.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    public override string ToString() => Label;

    static Period Week(DateOnly date, DayOfWeek weekStart)
    {
        int intoWeek = ((int)date.DayOfWeek - (int)weekStart + 7) % 7;
        var first = date.AddDays(-intoWeek);
        return new(Grain.Week, first, first.AddDays(6));
    }

    // Built from the month's number so that December 9999 does not run past the last day there is.
    static Period Months(Grain grain, int year, int month, int count)
    {
        int end = month + count - 1;
        return new(grain, new DateOnly(year, month, 1), new DateOnly(year, end, DateTime.DaysInMonth(year, end)));
    }
}
