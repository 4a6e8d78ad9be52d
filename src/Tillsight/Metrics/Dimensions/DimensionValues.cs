using System.Globalization;
using Tillsight.Calendars;
using Tillsight.Views;

namespace Tillsight.Metrics.Dimensions;

/// <summary>What a column holds, and so how a written value is read.</summary>
public enum ValueType { Text, Integer, Decimal, Date, Flag }

/// <summary>Reads the values that people write in filters.</summary>
static class DimensionValues
{
    /// <exception cref="UsageException">The text is no value of that type.</exception>
    public static object Read(ValueType type, string text, string dimension) => type switch
    {
        ValueType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number : throw Wrong(dimension, text, "a whole number"),
        ValueType.Decimal => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number : throw Wrong(dimension, text, "a number such as 12.5"),
        ValueType.Date => RangeText.ParsePeriod(text, dimension) is { Grain: Grain.Day } day
            ? day.First : throw Wrong(dimension, text, "a day such as 2011-11-30"),
        ValueType.Flag => Flag(text) ?? throw Wrong(dimension, text, "yes or no"),
        _ => text,
    };

    public static Unit UnitOf(ValueType type) => type switch
    {
        ValueType.Integer or ValueType.Decimal => Unit.Number,
        ValueType.Date => Unit.Date,
        _ => Unit.Text,
    };

    public static UsageException Wrong(string dimension, string text, string expected) =>
        new($"{dimension} \"{text}\" is not {expected}.");

    static bool? Flag(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => true,
        "no" or "false" or "0" => false,
        _ => null,
    };
}
