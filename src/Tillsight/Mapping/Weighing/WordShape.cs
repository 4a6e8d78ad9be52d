using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Headers;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Weighing;

/// <summary>Shapes of words: names, groups, places, yes and no, and lists whose members are known.</summary>
static class WordShape
{
    internal static Evidence Flag(ColumnFacts c) => IsFlag(c) ? new(1.2, "yes or no") : Evidence.Impossible;

    /// <summary>Only words for yes and no, and both sorts of them or just one.</summary>
    internal static bool IsFlag(ColumnFacts c) => c.Kind == ValueKind.Boolean || (c.Distinct <= 4 && c.WordShare(KnownWords.YesAndNo) == 1);

    internal static Evidence Subscription(ColumnFacts c)
    {
        if (IsFlag(c)) return new(1.2, "yes or no");
        return c.Kind == ValueKind.Text && c.Distinct <= 6 ? new(-1.5, "its values are neither yes nor no") : Evidence.Impossible;
    }

    internal static Evidence Gender(ColumnFacts c) =>
        c.Kind is not (ValueKind.Text or ValueKind.Boolean) || c.Distinct > 8 ? Evidence.Impossible
        : c.WordShare(KnownWords.Genders) > .95 && c.Distinct > 1 ? new(2, $"values such as {Few(c)}") : new(-2.5, "");

    internal static Evidence Frequency(ColumnFacts c) => c.Kind != ValueKind.Text || c.Distinct > 30 ? Evidence.Impossible
        : c.WordShare(KnownWords.Frequencies) > .7 ? new(2.5, $"values such as {Few(c)}") : new(-2, "");

    internal static Evidence Currency(ColumnFacts c) => c.Kind == ValueKind.Text
        && c.TextShare(t => t.Length <= 3 && CurrencySign.CodeOf(t) is not null) > .95 ? new(2.2, $"values such as {Few(c)}") : Evidence.Impossible;

    /// <summary>A channel may be numbered (1 shop, 2 web) where its header says that it is one.</summary>
    internal static Evidence Channel(ColumnFacts c) => c.Kind == ValueKind.Integer && c.Distinct <= 10 && c.Header.Terms.Contains(Term.Channel) ? new(0, "") : Listed(c, c.WordShare(KnownWords.Channels), 30);

    internal static Evidence Status(ColumnFacts c) => Listed(c, c.WordShare(KnownWords.Statuses), 40);

    internal static Evidence Prose(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Text) return Evidence.Impossible;
        return c.TextShare(t => t.Length > 15 && t.Contains(' ', StringComparison.Ordinal)) > .4 ? new(1, "sentences") : new(-2, "");
    }

    internal static Evidence Name(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Text || IsFlag(c)) return Evidence.Impossible;
        if (Foreign(c) is { } foreign) return foreign;
        double named = c.TextShare(t => t.Any(char.IsLetter) && (t.Contains(' ', StringComparison.Ordinal) || !t.Any(char.IsDigit)));
        return named > .6 ? new(.8, $"names such as {c.Values[0]}") : new(-2, "its values are codes");
    }

    internal static Evidence Group(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Text || IsFlag(c)) return Evidence.Impossible;
        if (Foreign(c) is { } foreign) return foreign;
        return c.Rows > 100 && c.DistinctShare > .8 ? new(-1, "nearly every row has a value of its own") : new(.5, $"{c.Distinct} values such as {Few(c)}");
    }

    internal static Evidence Country(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Text || c.Distinct > 300) return Evidence.Impossible;
        return c.WordShare(KnownWords.Countries) > .8 ? new(2, $"countries such as {Few(c)}") : new(-1.5, "");
    }

    internal static Evidence Region(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Text || IsFlag(c)) return Evidence.Impossible;
        if (c.DistinctWordShare(KnownWords.Regions) > .6) return new(1.8, $"regions such as {Few(c)}");
        if (c.DistinctWordShare(KnownWords.Countries) > .8) return new(-2.5, "its values are countries");
        if (c.WordShare(KnownWords.Statuses) > .6) return new(-5, "its values are states of orders");
        return new(c.Header.Terms.Contains(Term.Region) ? 0 : -1, "");
    }

    internal static Evidence City(ColumnFacts c)
    {
        if (c.Kind != ValueKind.Text || IsFlag(c) || c.TextShare(t => t.Any(char.IsDigit)) > .3) return Evidence.Impossible;
        if (Foreign(c) is { } foreign) return foreign;
        return c.DistinctWordShare(KnownWords.Regions) > .8 && !c.Header.Terms.Contains(Term.City) ? new(-2.5, "its values are regions") : new(.3, "");
    }

    static Evidence Listed(ColumnFacts c, double known, int most)
    {
        if (c.Kind != ValueKind.Text || c.Distinct > most) return Evidence.Impossible;
        return known > .6 ? new(1.3, $"values such as {Few(c)}") : new(.2, "");
    }

    /// <summary>Values of a list that means something else.</summary>
    static Evidence? Foreign(ColumnFacts c)
    {
        if (c.DistinctWordShare(KnownWords.Countries) > .8) return new(-3, "its values are countries");
        if (c.WordShare(KnownWords.Genders) > .95) return new(-3, "its values are genders");
        if (c.WordShare(KnownWords.Frequencies) > .8) return new(-2, "its values say how often");
        if (c.TextShare(t => t.Contains('@', StringComparison.Ordinal)) > .8) return new(-4, "its values are e-mail addresses");
        return null;
    }

    static string Few(ColumnFacts c) => string.Join(", ", Enumerable.Range(0, c.Distinct).OrderByDescending(i => c.Counts[i]).Take(3).Select(i => c.Values[i]));
}
