using static Tillsight.Calendars.SubstituteRule;

namespace Tillsight.Calendars;

/// <summary>Federal holidays of the United States (5 U.S.C. 6103; opm.gov) and the days that move trade there.</summary>
static class UnitedStatesHolidays
{
    public static readonly HolidayRule[] Federal =
    [
        new FixedDate("New Year's Day", 1, 1) { Substitute = NearestWeekday },
        new NthWeekday("Birthday of Martin Luther King, Jr.", 1, DayOfWeek.Monday, 3) { From = 1986 },
        new NthWeekday("Washington's Birthday", 2, DayOfWeek.Monday, 3),
        new NthWeekday("Memorial Day", 5, DayOfWeek.Monday, -1),
        new FixedDate("Juneteenth", 6, 19) { Substitute = NearestWeekday, From = 2021 },
        new FixedDate("Independence Day", 7, 4) { Substitute = NearestWeekday },
        new NthWeekday("Labor Day", 9, DayOfWeek.Monday, 1),
        new NthWeekday("Columbus Day", 10, DayOfWeek.Monday, 2),
        new FixedDate("Veterans Day", 11, 11) { Substitute = NearestWeekday },
        new NthWeekday("Thanksgiving Day", 11, DayOfWeek.Thursday, 4) { IsAnchor = true },
        new FixedDate("Christmas Day", 12, 25) { Substitute = NearestWeekday, IsAnchor = true },

        TradingDays.Valentine,
        TradingDays.EasterSunday,
        TradingDays.MothersDayInMay,
        TradingDays.BlackFriday,
        TradingDays.CyberMonday with { From = 2005 },
        TradingDays.ChristmasEve,
    ];
}
