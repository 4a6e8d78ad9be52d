using System.Globalization;
using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Weighing;

/// <summary>Shapes of dates: of orders, and of birth.</summary>
static class DateShape
{
    /// <summary>Years between the first and the last that make a birth date rather than a sale.</summary>
    const int Lifetime = 25;

    internal static Evidence Recent(ColumnFacts c)
    {
        if (!c.IsDated) return Evidence.Impossible;
        var (first, last) = Span(c);
        if (first is null) return new(.5, "dates");
        if (first < 1970 || last - first > Lifetime) return new(-1.5, string.Create(CultureInfo.InvariantCulture, $"its dates run from {first} to {last}"));
        double half = c.FilledShare < .5 ? -1.2 : 0;
        return new(2.2 + half, first == last ? $"dates in {first}" : $"dates from {first} to {last}");
    }

    internal static Evidence Birth(ColumnFacts c)
    {
        if (!c.IsDated) return Evidence.Impossible;
        var (first, last) = Span(c);
        return first is not null && (first < 1985 || last - first > Lifetime) ? new(1.5, $"dates from {first} to {last}") : new(-2, "its dates are too recent for birthdays");
    }

    static (int? First, int? Last) Span(ColumnFacts c)
    {
        var years = c.Values.Take(5_000).Select(v => c.Format.Instant(v)?.Year).Where(y => y is not null).Order().ToList();
        return years.Count == 0 ? (null, null) : (years[years.Count / 100], years[years.Count - 1 - years.Count / 100]);
    }
}
