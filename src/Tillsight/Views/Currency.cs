using System.Globalization;

namespace Tillsight.Views;

/// <summary>A currency as a locale writes it: the sign, its side, and the digits of the minor unit (ISO 4217).</summary>
/// <param name="Code">ISO 4217 code.</param>
/// <param name="Before">What stands before the digits ("£"), or empty.</param>
/// <param name="After">What stands after them (" €"), or empty.</param>
/// <param name="Digits">Digits of the minor unit: 2 for GBP, 0 for JPY, 3 for KWD.</param>
public sealed record Currency(string Code, string Before, string After, int Digits)
{
    static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["EUR"] = "€", ["GBP"] = "£", ["INR"] = "₹", ["JPY"] = "¥", ["KRW"] = "₩", ["NGN"] = "₦", ["PHP"] = "₱",
        ["PLN"] = "zł", ["TRY"] = "₺", ["UAH"] = "₴", ["USD"] = "$", ["VND"] = "₫",
    };

    static readonly HashSet<string> NoMinorUnit = new(StringComparer.Ordinal)
        { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF" };

    static readonly HashSet<string> ThreeDigits = new(StringComparer.Ordinal) { "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND" };

    /// <summary>The side is the locale's; the sign is the locale's own where the currency is, else a well-known one, else the code.</summary>
    /// <param name="code">ISO 4217; empty where the currency is not known, and then no sign is written.</param>
    /// <param name="culture">Decides the side.</param>
    public static Currency Of(string code, CultureInfo culture)
    {
        if (code.Length == 0) return new(code, "", "", 2);
        string sign = Signs.GetValueOrDefault(code) ?? OwnSign(code, culture) ?? code;
        bool isWord = char.IsLetter(sign[^1]);
        string gap = isWord || culture.NumberFormat.CurrencyPositivePattern >= 2 ? Formats.Space.ToString() : "";
        bool stands = culture.NumberFormat.CurrencyPositivePattern is 1 or 3;
        int digits = NoMinorUnit.Contains(code) ? 0 : ThreeDigits.Contains(code) ? 3 : 2;
        return stands ? new(code, "", Formats.Space + sign, digits) : new(code, sign + gap, "", digits);
    }

    /// <summary>The sign around a number's text; a minus stays outermost ("−£12").</summary>
    public string Write(string digits) => digits.Length > 0 && digits[0] == Formats.Minus
        ? Formats.Minus + Before + digits[1..] + After
        : Before + digits + After;

    static string? OwnSign(string code, CultureInfo culture)
    {
        if (culture.IsNeutralCulture || culture.Name.Length == 0) return null;
        var region = new RegionInfo(culture.Name);
        return region.ISOCurrencySymbol == code ? region.CurrencySymbol : null;
    }
}
