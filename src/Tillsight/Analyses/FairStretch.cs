using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses;

/// <summary>The latest stretch of whole time that can be held against an earlier one of the same length.</summary>
public sealed record FairStretch(DateRange Range, ComparedWith Against)
{
    /// <summary>A whole month that ended longer ago says nothing about how sales go.</summary>
    const int LatestDays = 62;

    /// <summary>The last twelve whole months where twenty-four lie in a row, else the last whole month against a year ago, else against the month
    /// before.</summary>
    /// <param name="range">What is looked at, up to where the data reaches.</param>
    /// <param name="traded">Months with order lines, in any order: months without any are gaps in the data.</param>
    /// <returns>Null where there is nothing to compare with.</returns>
    public static FairStretch? Of(DateRange range, IEnumerable<Period> traded)
    {
        var months = traded.Distinct().Where(m => WholePeriod.IsIn(range, m)).OrderBy(m => m.First).ToList();
        if (months.Count == 0 || months[^1].Last.AddDays(LatestDays) < range.Last) return null;
        var last = months[^1];
        if (months.Count >= 24 && months[^24].First == last.First.AddMonths(-23)) return new(new(last.First.AddMonths(-11), last.Last), ComparedWith.Year);
        if (months.Any(m => m.First == last.First.AddYears(-1))) return new(last.Range, ComparedWith.Year);
        return months.Count > 1 && months[^2] == last.Previous() ? new(last.Range, ComparedWith.Previous) : null;
    }

    /// <summary>A range that was chosen stands for itself.</summary>
    public static FairStretch? OfChosen(DateRange range, DateRange data) =>
        range.First.AddYears(-1) >= data.First ? new(range, ComparedWith.Year)
        : range.First.AddDays(-range.Days) >= data.First ? new(range, ComparedWith.Previous)
        : null;
}
