using System.Globalization;

namespace Tillsight.Calendars;

/// <summary>A run of days, <b>both ends included</b>: 2011-11-01 to 2011-11-30 is the whole of November.</summary>
public readonly record struct DateRange
{
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        if (last < first)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A range runs from its first to its last day; {first:yyyy-MM-dd} is after {last:yyyy-MM-dd}."));
        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    /// <summary>The last day, which belongs to the range.</summary>
    public DateOnly Last { get; }

    /// <summary>Number of days, at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The <paramref name="days"/> days that end with <paramref name="last"/>.</summary>
    public static DateRange Ending(DateOnly last, int days) => new(last.AddDays(1 - days), last);

    /// <summary>The <paramref name="days"/> days that begin with <paramref name="first"/>.</summary>
    public static DateRange Starting(DateOnly first, int days) => new(first, first.AddDays(days - 1));

    public bool Contains(DateOnly date) => First <= date && date <= Last;

    /// <summary>The days both ranges hold, or null where they hold none.</summary>
    public DateRange? Intersect(DateRange other)
    {
        var first = First > other.First ? First : other.First;
        var last = Last < other.Last ? Last : other.Last;
        return first <= last ? new DateRange(first, last) : null;
    }

    public DateRange AddDays(int days) => new(First.AddDays(days), Last.AddDays(days));

    /// <summary>Every day of the range, in order.</summary>
    public IEnumerable<DateOnly> Enumerate()
    {
        for (int day = First.DayNumber; day <= Last.DayNumber; day++) yield return DateOnly.FromDayNumber(day);
    }

    /// <summary>ISO 8601 interval form: 2011-11-01/2011-11-30.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");
}
