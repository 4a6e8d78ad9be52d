namespace Tillsight.Calendars;

/// <summary>One period of a series.</summary>
/// <param name="Period">The whole period, even where the range holds only a part of it.</param>
/// <param name="Covered">The days of the period that lie in the range and up to where the data reaches; null where there are none.</param>
/// <param name="IsFinished">Whether the data reaches the period's last day. An unfinished period is marked wherever it is
/// shown and never compared with a whole one.</param>
public readonly record struct PeriodEntry(Period Period, DateRange? Covered, bool IsFinished)
{
    /// <summary>Whether every day of the period is covered: finished, and not cut off by the range's ends.</summary>
    public bool IsWhole => Covered == Period.Range;
}

/// <summary>Every period of a grain that touches a range, in order and without gaps: a period without sales is still there.</summary>
public static class PeriodSeries
{
    /// <param name="range">Days asked for; the first and last period may stick out of it.</param>
    /// <param name="grain">How to cut it.</param>
    /// <param name="dataUntil">The last day that the data reaches.</param>
    /// <param name="weekStart">First day of a week.</param>
    public static IReadOnlyList<PeriodEntry> Over(
        DateRange range, Grain grain, DateOnly dataUntil, DayOfWeek weekStart = DayOfWeek.Monday)
    {
        var entries = new List<PeriodEntry>();
        DateRange? known = dataUntil < range.First ? null : new(range.First, range.Last < dataUntil ? range.Last : dataUntil);
        for (var period = Period.Of(range.First, grain, weekStart); ; period = period.Next())
        {
            entries.Add(new(period, known?.Intersect(period.Range), period.IsFinished(dataUntil)));
            if (period.Last >= range.Last) return entries;
        }
    }
}
