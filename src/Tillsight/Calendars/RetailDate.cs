namespace Tillsight.Calendars;

/// <summary>A date's place in a <see cref="RetailCalendar"/>.</summary>
/// <param name="Year">The retail year, as the calendar names it.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Month">1 to 12, counted from the start of the retail year.</param>
/// <param name="Week">1 to 53, counted from the start of the retail year.</param>
/// <param name="WeekOfMonth">1 to 5 (6 in the last month of a 53-week year that already had five).</param>
/// <param name="DayOfWeek">1 to 7, counted from the calendar's first weekday.</param>
public readonly record struct RetailDate(int Year, int Quarter, int Month, int Week, int WeekOfMonth, int DayOfWeek)
{
    /// <summary>1 (spring in the trade's words) or 2 (fall).</summary>
    public int Half => (Quarter + 1) / 2;
}
