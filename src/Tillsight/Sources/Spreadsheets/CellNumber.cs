using System.Globalization;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>A number of a cell as text: itself, or the date or time that it stands for.</summary>
static class CellNumber
{
    /// <summary>Digits that a spreadsheet program keeps; further ones in the file are the noise of binary fractions.</summary>
    const int KeptDigits = 15;

    static readonly DateTime From1900 = new(1899, 12, 30), From1904 = new(1904, 1, 1);

    public static string Text(string written, NumberMeaning meaning, bool from1904)
    {
        if (meaning == NumberMeaning.Number && written.Length <= KeptDigits && !written.Contains('E', StringComparison.OrdinalIgnoreCase)) return written;
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return written;
        if (meaning == NumberMeaning.Number) return Plain(number);
        if (meaning == NumberMeaning.Duration) return Duration(number);
        // Excel itself shows no date before its first day nor after the year 9999.
        if (number < 0 || number >= 2_958_466) return Plain(number);
        if (meaning == NumberMeaning.Time && number < 1) return Clock(Rounded(number));
        return Instant(number, meaning, from1904);
    }

    /// <summary>Without exponent where 28 digits suffice, rounded to the digits that are kept.</summary>
    static string Plain(double number)
    {
        if (Math.Abs(number) is >= 1e28 or (< 1e-14 and > 0)) return number.ToString("G15", CultureInfo.InvariantCulture);
        return ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    static string Instant(double number, NumberMeaning meaning, bool from1904)
    {
        // Excel counts a 29 February 1900 that never was.
        if (!from1904 && number < 60) number++;
        var instant = (from1904 ? From1904 : From1900) + Rounded(number);
        bool isDate = meaning == NumberMeaning.Date && instant.TimeOfDay == TimeSpan.Zero;
        return instant.ToString(isDate ? "yyyy-MM-dd" : Seconds("yyyy-MM-dd HH:mm:ss", instant.TimeOfDay), CultureInfo.InvariantCulture);
    }

    /// <summary>A day's fraction has about 12 digits: milliseconds are true, more is noise.</summary>
    static TimeSpan Rounded(double days) => TimeSpan.FromMilliseconds(Math.Round(days * 86_400_000));

    static string Clock(TimeSpan time) => time.ToString(time.Milliseconds == 0 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    static string Seconds(string pattern, TimeSpan time) => time.Milliseconds == 0 ? pattern : pattern + ".fff";

    static string Duration(double days)
    {
        var time = Rounded(Math.Abs(days));
        string sign = days < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{(long)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}");
    }
}
