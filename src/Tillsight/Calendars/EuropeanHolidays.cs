namespace Tillsight.Calendars;

/// <summary>National public holidays of Germany (the nine that every state keeps; Feiertagsgesetze der Laender) and France
/// (Code du travail, L3133-1), and the days that move trade there. Neither country moves a holiday off a weekend.</summary>
static class EuropeanHolidays
{
    static readonly HolidayRule[] Common =
    [
        new FixedDate("New Year's Day", 1, 1),
        new FromEaster("Easter Monday", 1),
        new FixedDate("Labour Day", 5, 1),
        new FromEaster("Ascension Day", 39),
        new FromEaster("Whit Monday", 50),
        new FixedDate("Christmas Day", 12, 25) { IsAnchor = true },

        TradingDays.Valentine,
        TradingDays.EasterSunday,
        TradingDays.BlackFriday with { From = 2013 },
        TradingDays.CyberMonday with { From = 2013 },
        TradingDays.ChristmasEve,
    ];

    public static readonly HolidayRule[] Germany =
    [
        .. Common,
        new FromEaster("Good Friday", -2),
        new FixedDate("German Unity Day", 10, 3) { From = 1990 },
        new OnceOnly("500th anniversary of the Reformation", new(2017, 10, 31)),
        new FixedDate("Second Christmas Day", 12, 26),
        TradingDays.MothersDayInMay,
    ];

    public static readonly HolidayRule[] France =
    [
        .. Common,
        new FixedDate("Victory Day", 5, 8) { From = 1982 },
        new FixedDate("Bastille Day", 7, 14),
        new FixedDate("Assumption Day", 8, 15),
        new FixedDate("All Saints' Day", 11, 1),
        new FixedDate("Armistice Day", 11, 11),
    ];
}
