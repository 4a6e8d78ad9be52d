using Tillsight.Calendars;

namespace Tillsight.Metrics.Queries;

/// <summary>What each period of a query is compared with, or the one range where the query has no grain.</summary>
/// <param name="Window">The days to read: from the first reference to the last.</param>
/// <param name="Periods">Current periods by the first day of the period their reference lies in; empty where there is no grain.</param>
/// <param name="Label">What the reference is, in words.</param>
sealed record ReferenceDates(DateRange Window, ILookup<DateOnly, Period> Periods, string Label)
{
    readonly HashSet<DateOnly> _compared = [.. Periods.SelectMany(p => p).Select(p => p.First)];

    /// <summary>Whether there is data to hold a period against.</summary>
    public bool Holds(Period period) => _compared.Contains(period.First);

    /// <summary>The reference of a range as a whole; null where it lies before the data.</summary>
    public static ReferenceDates? OfRange(ComparedWith compared, DateRange range, DateRange data) =>
        Comparisons.Of(compared.For(null, range), new ChosenRange(range, ""), data.Last) is { } found && found.Reference.Last >= data.First
            ? new(found.Reference, Enumerable.Empty<Period>().ToLookup(p => p.First), found.Label)
            : null;

    /// <summary>The reference of each period of a series. Only the first and the last may be less than whole periods, so that the
    /// references of all lie in one window and are cut apart by the grain.</summary>
    public static ReferenceDates? OfPeriods(ComparedWith compared, Grain grain, IReadOnlyList<PeriodEntry> entries, DateRange data)
    {
        var references = entries
            .Select(e => (e.Period, Reference: e.Covered is { } covered ? Reference(compared.For(grain, e.Period.Range), grain, e.Period, covered) : null))
            .Where(x => x.Reference is { } reference && reference.Last >= data.First)
            .Select(x => (x.Period, Reference: x.Reference!.Value))
            .ToList();
        if (references.Count == 0) return null;
        var window = new DateRange(references.Min(r => r.Reference.First), references.Max(r => r.Reference.Last));
        string name = grain.ToString().ToLowerInvariant();
        string label = compared == ComparedWith.Previous ? $"the {name} before" : $"the {name} a year ago";
        return new(window, references.ToLookup(r => Period.Of(r.Reference.First, grain).First, r => r.Period), label);
    }

    /// <summary>Of a period that is only covered in part, the same part of its reference: what reaches its end meets what reaches the
    /// reference's end. Null where the reference has no such part (the 31st of a shorter month).</summary>
    static DateRange? Reference(Comparison comparison, Grain grain, Period period, DateRange covered)
    {
        var whole = Comparisons.Of(comparison, new ChosenRange(period.Range, period.Label, grain), period.Last)!.Reference;
        var first = whole.First.AddDays(covered.First.DayNumber - period.First.DayNumber);
        var last = covered.Last == period.Last ? whole.Last : first.AddDays(covered.Days - 1);
        return first <= whole.Last ? new DateRange(first, last < whole.Last ? last : whole.Last) : null;
    }
}
