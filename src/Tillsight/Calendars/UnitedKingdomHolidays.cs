using static Tillsight.Calendars.SubstituteRule;

namespace Tillsight.Calendars;

/// <summary>Bank holidays of the United Kingdom (Banking and Financial Dealings Act 1971 and royal proclamations; gov.uk/bank-holidays)
/// and the days that move trade there.</summary>
static class UnitedKingdomHolidays
{
    static readonly HolidayRule[] Common =
    [
        new FixedDate("New Year's Day", 1, 1) { Substitute = NextFreeWeekday },
        new FromEaster("Good Friday", -2),
        new NthWeekday("Early May bank holiday", 5, DayOfWeek.Monday, 1) { Except = [1995, 2020] },
        new OnceOnly("Early May bank holiday (VE Day)", new(1995, 5, 8)),
        new OnceOnly("Early May bank holiday (VE Day)", new(2020, 5, 8)),
        new NthWeekday("Spring bank holiday", 5, DayOfWeek.Monday, -1) { Except = [2002, 2012, 2022] },
        new OnceOnly("Spring bank holiday", new(2002, 6, 4)),
        new OnceOnly("Spring bank holiday", new(2012, 6, 4)),
        new OnceOnly("Spring bank holiday", new(2022, 6, 2)),
        new FixedDate("Christmas Day", 12, 25) { Substitute = NextFreeWeekday, IsAnchor = true },
        new FixedDate("Boxing Day", 12, 26) { Substitute = NextFreeWeekday },

        new OnceOnly("Wedding of Prince Charles", new(1981, 7, 29)),
        new OnceOnly("Millennium celebrations", new(1999, 12, 31)),
        new OnceOnly("Golden Jubilee", new(2002, 6, 3)),
        new OnceOnly("Royal wedding", new(2011, 4, 29)),
        new OnceOnly("Diamond Jubilee", new(2012, 6, 5)),
        new OnceOnly("Platinum Jubilee", new(2022, 6, 3)),
        new OnceOnly("State Funeral of Queen Elizabeth II", new(2022, 9, 19)),
        new OnceOnly("Coronation of King Charles III", new(2023, 5, 8)),

        TradingDays.Valentine,
        new FromEaster("Mother's Day", -21) { Kind = HolidayKind.Trading },
        TradingDays.EasterSunday,
        TradingDays.BlackFriday with { From = 2010 },
        TradingDays.CyberMonday with { From = 2010 },
        TradingDays.ChristmasEve,
    ];

    public static readonly HolidayRule[] EnglandAndWales =
    [
        .. Common,
        new FromEaster("Easter Monday", 1),
        new NthWeekday("Summer bank holiday", 8, DayOfWeek.Monday, -1),
    ];

    public static readonly HolidayRule[] Scotland =
    [
        .. Common,
        new FixedDate("2nd January", 1, 2) { Substitute = NextFreeWeekday },
        new NthWeekday("Summer bank holiday", 8, DayOfWeek.Monday, 1),
        new FixedDate("St Andrew's Day", 11, 30) { Substitute = NextFreeWeekday, From = 2007 },
    ];

    public static readonly HolidayRule[] NorthernIreland =
    [
        .. EnglandAndWales,
        new FixedDate("St Patrick's Day", 3, 17) { Substitute = NextFreeWeekday },
        new FixedDate("Battle of the Boyne", 7, 12) { Substitute = NextFreeWeekday },
    ];
}
