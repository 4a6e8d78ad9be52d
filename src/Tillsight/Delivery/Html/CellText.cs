using System.Globalization;
using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>Reads a number back from the text of its cell, as the page's script does (cells.ts).</summary>
static class CellText
{
    /// <summary>Digits, decimal separator and minus count, all else is decoration; percent is a hundredth. Null where that is no number.</summary>
    public static decimal? Number(string text, Formats formats, Unit unit)
    {
        string separator = formats.Culture.NumberFormat.NumberDecimalSeparator;
        var digits = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c)) digits.Append(c);
            else if (c == Formats.Minus) digits.Append('-');
            else if (separator.Length == 1 && c == separator[0]) digits.Append('.');
        }
        return decimal.TryParse(digits.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? unit == Unit.Rate ? number / 100 : number
            : null;
    }

    /// <summary>A cell's value as a number; null where it is none.</summary>
    public static decimal? Number(object? value) => value switch
    {
        decimal d => d,
        long or int => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        double d when double.IsFinite(d) && Math.Abs(d) < 1e27 => (decimal)d,
        _ => null,
    };
}
