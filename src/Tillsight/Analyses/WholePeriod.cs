using Tillsight.Calendars;

namespace Tillsight.Analyses;

/// <summary>Whether data covers a period, so that it can be held against others.</summary>
public static class WholePeriod
{
    const int ClosedDays = 3;

    /// <summary>Whether data from its first to its last day covers the period.</summary>
    public static bool IsIn(DateRange data, Period period) => period.IsFinished(data.Last) && IsCoveredFrom(data.First, period);

    /// <summary>Whether data that begins on <paramref name="first"/> covers the period's start: up to three days (New Year, a closed weekend), and no
    /// more than a tenth of the period, may be missing before the very first order.</summary>
    public static bool IsCoveredFrom(DateOnly first, Period period) =>
        first.DayNumber - period.First.DayNumber <= Math.Min(ClosedDays, period.Days / 10);
}
