namespace Tillsight.Calendars;

/// <summary>Which church's reckoning of Easter.</summary>
public enum EasterRite { Western, Orthodox }

/// <summary>Easter Sunday, computed.</summary>
public static class Easter
{
    /// <summary>Easter Sunday as a date of the civil (Gregorian) calendar.</summary>
    /// <param name="year">1583 to 9998 (Western), 1900 to 2099 (Orthodox: outside it the two calendars are not 13 days apart).</param>
    /// <param name="rite">Western: "Anonymous Gregorian" computus (Meeus, Astronomical Algorithms, 2nd ed., ch. 8). Orthodox: Julian
    /// computus (Meeus, same chapter), moved 13 days to the civil calendar.</param>
    public static DateOnly Sunday(int year, EasterRite rite = EasterRite.Western)
    {
        var (from, to) = Years(rite);
        if (year < from || year > to)
            throw new ArgumentOutOfRangeException(nameof(year), year, $"A year from {from} to {to} is expected.");
        return rite == EasterRite.Western ? Gregorian(year) : Julian(year).AddDays(13);
    }

    /// <summary>The years that <see cref="Sunday"/> covers.</summary>
    public static (int From, int To) Years(EasterRite rite) => rite == EasterRite.Western ? (1583, 9998) : (1900, 2099);

    static DateOnly Gregorian(int year)
    {
        int golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        var (month, day) = Math.DivRem(epact + weekday - 7 * late + 114, 31);
        return new(year, month, day + 1);
    }

    static DateOnly Julian(int year)
    {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var (month, day) = Math.DivRem(moon + weekday + 114, 31);
        return new(year, month, day + 1);
    }
}
