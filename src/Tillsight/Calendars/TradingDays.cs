namespace Tillsight.Calendars;

/// <summary>Days that move trade in several countries without being days off.</summary>
static class TradingDays
{
    public static readonly FixedDate Valentine = new("Valentine's Day", 2, 14) { Kind = HolidayKind.Trading };

    public static readonly FromEaster EasterSunday = new("Easter Sunday", 0) { Kind = HolidayKind.Trading, IsAnchor = true };

    public static readonly NthWeekday MothersDayInMay = new("Mother's Day", 5, DayOfWeek.Sunday, 2) { Kind = HolidayKind.Trading };

    public static readonly NthWeekday BlackFriday =
        new("Black Friday", 11, DayOfWeek.Thursday, 4, PlusDays: 1) { Kind = HolidayKind.Trading, IsAnchor = true };

    public static readonly NthWeekday CyberMonday =
        new("Cyber Monday", 11, DayOfWeek.Thursday, 4, PlusDays: 4) { Kind = HolidayKind.Trading };

    public static readonly FixedDate ChristmasEve = new("Christmas Eve", 12, 24) { Kind = HolidayKind.Trading };
}
