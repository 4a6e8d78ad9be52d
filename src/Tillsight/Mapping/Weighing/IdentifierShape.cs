using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Weighing;

/// <summary>Shapes of values that name something: orders, products, customers, stores.</summary>
static class IdentifierShape
{
    internal static Evidence Order(ColumnFacts c)
    {
        if (!CanName(c)) return Evidence.Impossible;
        if (Prose(c) > .5) return new(-3, "its values are words");
        if (c.Distinct <= Math.Min(10, c.Rows / 20)) return new(-3, $"it has only {c.Distinct} values");
        return c.GroupedShare > .9 && c.DistinctShare is > .005 and < .95
            ? new(1.5, string.Create(CultureInfo.InvariantCulture, $"{(double)c.Filled / c.Distinct:0.#} lines a value, one after the other")) : new(0, "");
    }

    internal static Evidence Line(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Integer) return Evidence.Impossible;
        return c.NumberShare(n => n is >= 0 and <= 500) > .99 && c.DistinctShare < .5 ? new(.5, "small whole numbers") : new(-.5, "");
    }

    internal static Evidence Party(ColumnFacts c)
    {
        if (!CanName(c)) return Evidence.Impossible;
        if (c.TextShare(t => t.Contains('@', StringComparison.Ordinal)) > .9) return new(.8, "e-mail addresses");
        if (Prose(c) > .5) return new(-1.8, "its values are words");
        return new(c.Kind == ValueKind.Integer || Coded(c) > .8 ? .6 : 0, "");
    }

    internal static Evidence Product(ColumnFacts c)
    {
        if (!CanName(c)) return Evidence.Impossible;
        if (Prose(c) > .3) return new(-2.5, "its values are words");
        if (c.Rows > 50 && c.Distinct == c.Rows) return new(0, "");
        return Coded(c) > .8 ? new(1, $"codes such as {c.Values[0]}") : c.Kind == ValueKind.Integer ? new(.6, "") : new(-.3, "");
    }

    /// <summary>Dates, fractions and flags name nothing.</summary>
    static bool CanName(ColumnFacts c) => c.Kind is ValueKind.Integer or ValueKind.Text
        || (c.Kind == ValueKind.Decimal && (c.Format.Reading.FloatTail || c.Format.AreWhole));

    /// <summary>Share of values that are several words, or letters without a digit.</summary>
    static double Prose(ColumnFacts c) => c.Kind != ValueKind.Text ? 0
        : c.TextShare(t => !t.Any(char.IsDigit) && (t.Contains(' ', StringComparison.Ordinal) || t.Any(char.IsLower)) && !t.Contains('@', StringComparison.Ordinal));

    /// <summary>Share of values that are one short word with digits.</summary>
    static double Coded(ColumnFacts c) => c.TextShare(t => t.Length <= 24 && t.Any(char.IsDigit) && !t.Contains(' ', StringComparison.Ordinal));
}
