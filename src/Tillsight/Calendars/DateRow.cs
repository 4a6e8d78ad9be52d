namespace Tillsight.Calendars;

/// <summary>One row of the date dimension: a day with everything a report groups it by.</summary>
/// <param name="Date">The day; the key.</param>
/// <param name="IsoYear">The year its ISO week belongs to, which near New Year is not the date's.</param>
/// <param name="IsoWeek">1 to 53.</param>
/// <param name="WeekStart">First day of its week, by the workspace's first weekday.</param>
/// <param name="MonthStart">First day of its month.</param>
/// <param name="QuarterStart">First day of its quarter.</param>
/// <param name="Year">Civil year.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="DayOfMonth">1 to 31.</param>
/// <param name="Weekday">1 (Monday) to 7 (Sunday), as ISO 8601 counts.</param>
/// <param name="IsWeekend">Saturday or Sunday, unless the options say other days.</param>
/// <param name="IsPublicHoliday">A day off by law, or the substitute of one.</param>
/// <param name="HolidayName">Its holidays' names, joined with "; "; null where it has none.</param>
/// <param name="RetailYear">Year of the retail calendar.</param>
/// <param name="RetailQuarter">1 to 4.</param>
/// <param name="RetailMonth">1 to 12, counted from the start of the retail year.</param>
/// <param name="RetailWeek">1 to 53, counted from the start of the retail year.</param>
public readonly record struct DateRow(
    DateOnly Date, int IsoYear, int IsoWeek, DateOnly WeekStart, DateOnly MonthStart, DateOnly QuarterStart,
    int Year, int Quarter, int Month, int DayOfMonth, int Weekday, bool IsWeekend, bool IsPublicHoliday, string? HolidayName,
    int RetailYear, int RetailQuarter, int RetailMonth, int RetailWeek);
