using System.Globalization;

namespace Tillsight.Views;

/// <summary>How a number reads in a workspace's currency and locale: one place for sentences, cards, axes, tables and the terminal.
/// It stands on the floor so that a sentence in an analysis and the figure beside it read alike.</summary>
/// <remarks>Absent values read as a dash, negative ones carry a true minus sign, and units follow a no-break space.</remarks>
public sealed class Formats
{
    public const string Dash = "–";
    public const char Minus = '\u2212';
    public const char Space = '\u00A0';

    readonly NumberFormatInfo _numbers;

    public Formats(string currency, CultureInfo culture)
    {
        Money = Currency.Of(currency, culture);
        Culture = culture;
        _numbers = (NumberFormatInfo)culture.NumberFormat.Clone();
        _numbers.NegativeSign = Minus.ToString();
    }

    /// <param name="currency">ISO 4217 code ("GBP").</param>
    /// <param name="locale">A culture name ("en-GB"); unknown names fall back to the invariant culture's separators.</param>
    public static Formats For(string currency, string locale) => new(currency, CultureOf(locale));

    public CultureInfo Culture { get; }
    public Currency Money { get; }

    /// <summary>Every digit that matters: hover, tables, sentences. "£1,234.50", "71.4 %", "47 days".</summary>
    public string Exact(decimal? value, Unit unit) => value is not { } v ? Dash : unit switch
    {
        Unit.Money => Money.Write(Fixed(v, Money.Digits)),
        Unit.Rate => Percent(v, Math.Abs(v) is > 0 and < 0.0005m ? 2 : 1),
        Unit.Count => Fixed(v, 0),
        Unit.Days => $"{UpTo(v, 1)}{Space}{(Math.Abs(v) == 1 ? "day" : "days")}",
        Unit.Quantity => UpTo(v, 2),
        _ => UpTo(v, Math.Abs(v) >= 100 ? 1 : Math.Abs(v) >= 1 ? 2 : 3),
    };

    /// <summary>For axes and labels on marks: "12.4 k", "£1.2 M", "71 %".</summary>
    public string Short(decimal? value, Unit unit)
    {
        if (value is not { } v) return Dash;
        if (unit == Unit.Rate) return Percent(v, Math.Abs(v) is > 0 and < 0.1m ? 1 : 0, trim: true);
        string text = Abbreviated(v, unit == Unit.Money ? Math.Min(Money.Digits, 2) : 2);
        return unit switch { Unit.Money => Money.Write(text), Unit.Days => $"{text}{Space}d", _ => text };
    }

    /// <summary>For a key figure: whole money from a thousand on, abbreviated from a hundred million on.</summary>
    public string Headline(decimal? value, Unit unit) => value switch
    {
        null => Dash,
        { } v when unit is Unit.Money or Unit.Count or Unit.Quantity && Math.Abs(v) >= 100_000_000m => Short(v, unit),
        { } v when unit == Unit.Money && Math.Abs(v) >= 1000m => Money.Write(Fixed(v, 0)),
        { } v => Exact(v, unit),
    };

    /// <summary>A change against an earlier value, always signed: percent ("+8.2 %"), for rates in points ("−1.3 pp").</summary>
    public string Change(decimal? now, decimal? before, Unit unit)
    {
        if (now is not { } n || before is not { } b) return Dash;
        if (unit == Unit.Rate) return Signed((n - b) * 100, 1) + Space + "pp";
        return b == 0 ? Dash : Signed((n - b) / Math.Abs(b) * 100, 1) + Space + "%";
    }

    /// <summary>A difference, always signed, as short as a key figure: "+£768,000", "−1,204".</summary>
    public string Difference(decimal? value, Unit unit) => value > 0 ? "+" + Headline(value, unit) : Headline(value, unit);

    /// <summary>A cell of a table: null, string, bool, long, int, decimal, double, DateOnly or DateTime. Days carry no word there.</summary>
    public string Cell(object? value, Unit unit) => value switch
    {
        null => Dash,
        string s => s,
        bool b => b ? "yes" : "no",
        DateOnly d => Date(d),
        DateTime t => Instant(t),
        double d when !double.IsFinite(d) => Dash,
        IConvertible n => Number(n.ToDecimal(CultureInfo.InvariantCulture), unit),
        _ => value.ToString() ?? Dash,
    };

    /// <summary>"9 Dec 2011", in the order of the locale.</summary>
    public string Date(DateOnly date) => date.ToString(DatePattern(), Culture);

    /// <summary>Date with hour and minute; a midnight is a date.</summary>
    public string Instant(DateTime at) =>
        Date(DateOnly.FromDateTime(at)) + (at.TimeOfDay == TimeSpan.Zero ? "" : at.ToString(" HH:mm", CultureInfo.InvariantCulture));

    string Number(decimal v, Unit unit) => unit switch
    {
        Unit.Days => UpTo(v, 1),
        Unit.Text when v == decimal.Truncate(v) => v.ToString(CultureInfo.InvariantCulture),
        _ => Exact(v, unit),
    };

    string Percent(decimal v, int digits, bool trim = false) =>
        (trim ? UpTo(v * 100, digits) : Fixed(v * 100, digits)) + Space + "%";

    string Signed(decimal v, int digits) => (decimal.Round(v, digits) > 0 ? "+" : "") + Fixed(v, digits);

    string Abbreviated(decimal v, int digits)
    {
        decimal size = Math.Abs(v);
        if (size < 10) return UpTo(v, digits);
        if (size < 999.5m) return UpTo(v, size < 100 ? Math.Min(digits, 1) : 0);
        (decimal unit, string suffix) = size < 999_500m ? (1e3m, "k") : size < 999_500_000m ? (1e6m, "M") : (1e9m, "bn");
        decimal scaled = v / unit;
        return UpTo(scaled, Math.Abs(scaled) < 99.95m ? 1 : 0) + Space + suffix;
    }

    string Fixed(decimal v, int digits) => Round(v, digits).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), _numbers);

    string UpTo(decimal v, int digits)
    {
        decimal rounded = Round(v, digits);
        while (digits > 0 && decimal.Round(rounded, digits - 1) == rounded) digits--;
        return Fixed(rounded, digits);
    }

    // Minus zero would print its sign.
    static decimal Round(decimal v, int digits) =>
        decimal.Round(v, digits, MidpointRounding.AwayFromZero) is var r && r == 0 ? 0 : r;

    string DatePattern()
    {
        var format = Culture.DateTimeFormat;
        if (format.ShortDatePattern.StartsWith('y') && Culture.Name.Length > 0) return format.ShortDatePattern;
        return format.MonthDayPattern.StartsWith('M') && Culture.Name.Length > 0 ? "MMM d, yyyy" : "d MMM yyyy";
    }

    static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
