namespace Tillsight.Calendars;

/// <summary>What a range is held against.</summary>
public enum Comparison
{
    None,

    /// <summary>The month before a month, the thirty days before thirty days, the same part of last month for a month to date.</summary>
    PreviousPeriod,

    /// <summary>364 days earlier, so that Saturdays meet Saturdays.</summary>
    YearAgoSameWeekday,

    /// <summary>The same dates a year earlier; whole months meet whole months.</summary>
    YearAgoSameDate,

    /// <summary>A year earlier, moved so that Easter, Thanksgiving or Christmas lies in the same place.</summary>
    HolidayAligned,
}
