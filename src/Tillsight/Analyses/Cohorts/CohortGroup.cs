using Tillsight.Calendars;

namespace Tillsight.Analyses.Cohorts;

/// <summary>A row of CohortGroups.sql.</summary>
public sealed record CohortGroupRow(string? Label, string? Value, DateOnly Cohort, DateOnly Period, long Customers);

/// <summary>Customers whose first order was of one kind.</summary>
/// <param name="Value">As a filter writes it; null: not known.</param>
/// <param name="Retention">By periods after the first: of those who have finished that period, the share active in it; null without any.</param>
public sealed record CohortGroup(string Label, string? Value, long Customers, IReadOnlyList<decimal?> Retention)
{
    const string Unknown = "unknown";

    /// <summary>The groups with most customers first.</summary>
    public static IReadOnlyList<CohortGroup> Of(IReadOnlyList<CohortGroupRow> rows, Grain grain, int periods, DateOnly until) =>
        [.. rows.GroupBy(r => (r.Label, r.Value)).Select(g => One(g.Key.Label ?? Unknown, g.Key.Value, [.. g], grain, periods, until))
            .OrderByDescending(g => g.Customers).ThenBy(g => g.Label, StringComparer.Ordinal)];

    static CohortGroup One(string label, string? value, List<CohortGroupRow> rows, Grain grain, int periods, DateOnly until)
    {
        var sizes = rows.Where(r => r.Period == r.Cohort).ToDictionary(r => r.Cohort, r => r.Customers);
        var active = rows.ToDictionary(r => (r.Cohort, r.Period), r => r.Customers);
        var (reached, bought) = (new long[periods + 1], new long[periods + 1]);
        foreach (var (cohort, size) in sizes)
        {
            // A cohort that is still being won says nothing yet.
            var period = Period.Of(cohort, grain);
            for (int k = 0; k <= periods && period.IsFinished(until); k++, period = period.Next())
            {
                reached[k] += size;
                bought[k] += active.GetValueOrDefault((cohort, period.First));
            }
        }
        return new(label, value, sizes.Values.Sum(), [.. Enumerable.Range(1, periods).Select(k => reached[k] == 0 ? null : (decimal?)decimal.Round((decimal)bought[k] / reached[k], 6))]);
    }
}
