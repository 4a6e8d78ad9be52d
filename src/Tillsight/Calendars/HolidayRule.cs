namespace Tillsight.Calendars;

/// <summary>What a holiday means for a shop.</summary>
public enum HolidayKind
{
    /// <summary>A day off by law.</summary>
    Public,

    /// <summary>The day off that stands in for a public holiday on a weekend.</summary>
    Substitute,

    /// <summary>No day off, but a day that moves trade: Black Friday, Mother's Day, Easter Sunday.</summary>
    Trading,
}

/// <summary>Where the day off goes when a public holiday falls on a weekend.</summary>
public enum SubstituteRule
{
    None,

    /// <summary>To the next weekday that is no holiday itself (United Kingdom).</summary>
    NextFreeWeekday,

    /// <summary>From Saturday to Friday, from Sunday to Monday (United States, federal).</summary>
    NearestWeekday,

    /// <summary>From Sunday to Monday only.</summary>
    SundayToMonday,
}

/// <summary>A holiday as a rule: the day it falls on in any year.</summary>
/// <param name="Name">Its name in English.</param>
public abstract record HolidayRule(string Name)
{
    public HolidayKind Kind { get; init; } = HolidayKind.Public;

    public SubstituteRule Substitute { get; init; }

    /// <summary>First year it was kept.</summary>
    public int From { get; init; } = 1;

    /// <summary>Last year it was kept.</summary>
    public int To { get; init; } = 9999;

    /// <summary>Years in which it was moved by decree; the decree's date is a rule of its own.</summary>
    public IReadOnlyList<int> Except { get; init; } = [];

    /// <summary>Whether trade rises and falls around it so much that a fair comparison with last year is aligned on it.</summary>
    public bool IsAnchor { get; init; }

    /// <summary>Its date in a year, or null where it was not kept.</summary>
    public DateOnly? In(int year) => year < From || year > To || Except.Contains(year) ? null : Falls(year);

    protected abstract DateOnly Falls(int year);
}

/// <summary>The same date every year.</summary>
public sealed record FixedDate(string Name, int Month, int Day) : HolidayRule(Name)
{
    protected override DateOnly Falls(int year) => new(year, Month, Day);
}

/// <summary>The n-th (from 1) or, with -1, the last such weekday of a month, plus some days: Black Friday is the fourth Thursday of November plus 1.</summary>
public sealed record NthWeekday(string Name, int Month, DayOfWeek Weekday, int Nth, int PlusDays = 0) : HolidayRule(Name)
{
    protected override DateOnly Falls(int year)
    {
        var first = new DateOnly(year, Month, 1);
        int toFirst = ((int)Weekday - (int)first.DayOfWeek + 7) % 7;
        int last = toFirst + (DateTime.DaysInMonth(year, Month) - 1 - toFirst) / 7 * 7;
        return first.AddDays((Nth < 0 ? last : toFirst + (Nth - 1) * 7) + PlusDays);
    }
}

/// <summary>So many days after (or before, negative) Easter Sunday.</summary>
public sealed record FromEaster : HolidayRule
{
    public FromEaster(string name, int days, EasterRite rite = EasterRite.Western) : base(name)
    {
        (Days, Rite) = (days, rite);
        (From, To) = Easter.Years(rite);
    }

    public int Days { get; }

    public EasterRite Rite { get; }

    protected override DateOnly Falls(int year) => Easter.Sunday(year, Rite).AddDays(Days);
}

/// <summary>One day in history: a coronation, a jubilee, a holiday moved by decree.</summary>
public sealed record OnceOnly : HolidayRule
{
    public OnceOnly(string name, DateOnly date) : base(name)
    {
        Date = date;
        From = To = date.Year;
    }

    public DateOnly Date { get; }

    protected override DateOnly Falls(int year) => Date;
}
