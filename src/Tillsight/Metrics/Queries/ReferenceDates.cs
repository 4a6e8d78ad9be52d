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

    /// <summary>The reference of a range as a whole; null where the data does not cover it.</summary>
    /// <param name="isCut">Whether the data covers it in part, too little to compare.</param>
    public static ReferenceDates? OfRange(ComparedWith compared, DateRange range, DateRange data, out bool isCut)
    {
        var found = Comparisons.Of(compared.For(null, range), new ChosenRange(range, ""), data.Last);
        isCut = found is not null && IsCut(found.Reference, data, range.Days);
        return found is null || isCut || found.Reference.Last < data.First
            ? null
            : new(found.Reference, Enumerable.Empty<Period>().ToLookup(p => p.First), found.Label);
    }

    /// <summary>The reference of each period of a series. Only the first and the last may be less than whole periods, so that the
    /// references of all lie in one window and are cut apart by the grain.</summary>
    /// <param name="isCut">Whether the data covers a reference in part, too little to compare.</param>
    public static ReferenceDates? OfPeriods(ComparedWith compared, Grain grain, IReadOnlyList<PeriodEntry> entries, DateRange data, out bool isCut)
    {
        var all = entries
            .Select(e => (e.Period, Reference: e.Covered is { } covered ? Reference(compared.For(grain, e.Period.Range), grain, e.Period, covered) : null))
            .Where(x => x.Reference?.Last >= data.First)
            .Select(x => (x.Period, Reference: x.Reference!.Value))
            .ToList();
        isCut = all.Exists(x => IsCut(x.Reference, data, x.Period.Days));
        all.RemoveAll(x => IsCut(x.Reference, data, x.Period.Days));
        if (all.Count == 0) return null;
        var window = new DateRange(all.Min(r => r.Reference.First), all.Max(r => r.Reference.Last));
        string name = grain.ToString().ToLowerInvariant();
        string label = compared == ComparedWith.Previous ? $"the {name} before" : $"the {name} a year ago";
        return new(window, all.ToLookup(r => Period.Of(r.Reference.First, grain).First, r => r.Period), label);
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

    /// <summary>Whether the data starts well within a reference. A tenth of the period may be missing: a shop whose records begin on 2
    /// January was shut on New Year's Day, but records that begin in December are no year.</summary>
    static bool IsCut(DateRange reference, DateRange data, int periodDays) =>
        reference.Last >= data.First && (data.First.DayNumber - reference.First.DayNumber) * 10 > periodDays;
}
