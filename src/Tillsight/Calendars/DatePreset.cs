namespace Tillsight.Calendars;

/// <summary>Ranges that people ask for by name. They are counted from the data's last day, not from today: a shop that
/// uploads last year's export still sees its own last thirty days.</summary>
public enum DatePreset
{
    Last7Days, Last30Days, Last90Days,
    WeekToDate, MonthToDate, QuarterToDate, YearToDate,
    LastWeek, LastMonth, LastQuarter, LastYear,
    All,
}
