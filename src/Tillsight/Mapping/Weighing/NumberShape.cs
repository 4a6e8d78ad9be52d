using System.Globalization;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Weighing;

/// <summary>Shapes of figures: quantities, money, rates, ratings, ages.</summary>
static class NumberShape
{
    const double Nearly = .97;

    internal static Evidence Quantity(ColumnFacts c)
    {
        if (!c.IsNumeric) return Evidence.Impossible;
        double whole = c.NumberShare(IsWhole);
        if (Codes(c)) return new(-2.5, "it looks like numbers that name things");
        if (c.NumberShare(n => n is 0 or 1) > .999 && c.Distinct == 2) return new(-1.5, "it is only 0 and 1");
        double middle = Math.Abs(c.Quantile(.5));
        if (whole < .5) return new(-1.2, "most values have decimals");
        return middle <= 200 ? new(whole > Nearly ? 1.2 : .5, string.Create(CultureInfo.InvariantCulture, $"small whole numbers, mostly {c.Quantile(.25):0.#} to {c.Quantile(.75):0.#}")) : new(-1, "large numbers");
    }

    internal static Evidence Money(ColumnFacts c)
    {
        if (!c.IsNumeric || c.Format.Reading.Percent) return Evidence.Impossible;
        if (c.Format.Currency is { } currency) return new(1.6, $"amounts in {currency}");
        if (Codes(c)) return new(-2.5, "it looks like numbers that name things");
        if (c.NumberShare(n => n is 0 or 1) > .999) return new(-2, "it is only 0 and 1");
        double cents = c.NumberShare(n => !IsWhole(n));
        return cents > .3 ? new(1, string.Create(CultureInfo.InvariantCulture, $"amounts with cents, around {c.Quantile(.5):0.##}")) : new(0, "");
    }

    internal static Evidence PartOfPrice(ColumnFacts c)
    {
        if (!c.IsNumeric || c.Format.Reading.Percent) return Evidence.Impossible;
        if (c.Format.Currency is { } currency) return new(1, $"amounts in {currency}");
        return IsShare(c) ? new(-2.5, "it is a share from 0 to 1, not an amount") : new(.5, "");
    }

    internal static Evidence Rate(ColumnFacts c)
    {
        if (!c.IsNumeric || c.Format.Currency is not null) return Evidence.Impossible;
        if (c.Format.Reading.Percent) return new(1.5, "percentages");
        if (IsShare(c)) return new(1.2, "shares from 0 to 1");
        bool namedPercent = c.Header.Terms.Contains(Term.Percent) || c.Header.Terms.Contains(Term.Rate);
        return namedPercent && c.NumberShare(n => n is >= 0 and <= 100) == 1 ? new(.5, "numbers from 0 to 100") : Evidence.Impossible;
    }

    internal static Evidence Rating(ColumnFacts c)
    {
        if (!c.IsNumeric || c.NumberShare(n => n is >= 0 and <= 10) < .999 || c.Distinct > 101) return Evidence.Impossible;
        return c.NumberShare(n => n <= 5) > .999 ? new(1, string.Create(CultureInfo.InvariantCulture, $"from {c.Quantile(0):0.#} to {c.Quantile(1):0.#}")) : new(.3, "");
    }

    internal static Evidence Age(ColumnFacts c)
    {
        if (!c.IsNumeric || c.NumberShare(n => IsWhole(n) && n is >= 0 and <= 120) < .98) return Evidence.Impossible;
        return c.Quantile(.5) is >= 18 and <= 75 ? new(1.2, string.Create(CultureInfo.InvariantCulture, $"whole numbers from {c.Quantile(0):0} to {c.Quantile(1):0}")) : new(-1, "");
    }

    internal static Evidence Count(ColumnFacts c) =>
        c.IsNumeric && c.NumberShare(n => IsWhole(n) && n >= 0) > .99 ? new(.5, "whole numbers") : Evidence.Impossible;

    /// <summary>Numbers that name things: whole, nearly all different or widely spread, with no small values in between.</summary>
    static bool Codes(ColumnFacts c)
    {
        if (c.Format.HasLeadingZeros) return true;
        if (c.Kind != ValueKind.Integer || c.Distinct < 3) return false;
        double low = c.Quantile(.05);
        return low >= 1000 && c.Distinct > 20 || (c.Distinct > 200 && c.DistinctShare > .9);
    }

    static bool IsShare(ColumnFacts c) => c.NumberShare(n => n is >= 0 and <= 1) > .999 && c.NumberShare(n => !IsWhole(n)) > 0;

    static bool IsWhole(double n) => n == Math.Floor(n);
}
