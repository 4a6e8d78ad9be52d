using Tillsight.Calendars;

namespace Tillsight.Analyses.Cohorts;

/// <summary>A row of Cohorts.sql.</summary>
public sealed record CohortRow(DateOnly Cohort, DateOnly Period, long Customers, decimal NetSales);

/// <summary>A cohort some periods after its first purchase.</summary>
/// <param name="Number">Periods after the first; 0 is the period of the first purchase.</param>
/// <param name="Rate">Customers active / customers of the cohort.</param>
/// <param name="IsUnfinished">The data ends within this period: more may still come.</param>
public sealed record CohortCell(int Number, DateOnly Period, long Customers, decimal Rate, decimal NetSales, bool IsUnfinished);

/// <summary>Customers by the period of their first purchase, and how many of them bought in each period after it.</summary>
/// <param name="Cells">From period 0 to as far as the data reaches, without gaps.</param>
public sealed record Cohort(DateOnly First, string Label, long Customers, IReadOnlyList<CohortCell> Cells);

/// <summary>Puts the rows into cohorts.</summary>
static class CohortTable
{
    public static IReadOnlyList<Cohort> Of(IReadOnlyList<CohortRow> rows, Grain grain, int periods, DateOnly dataUntil) =>
        [.. rows.GroupBy(r => r.Cohort).Select(cohort => One(cohort.Key, cohort.ToDictionary(r => r.Period), grain, periods, dataUntil))];

    static Cohort One(DateOnly first, Dictionary<DateOnly, CohortRow> rows, Grain grain, int periods, DateOnly dataUntil)
    {
        long size = rows[first].Customers;
        var cells = new List<CohortCell>();
        for (var period = Period.Of(first, grain); cells.Count <= periods && period.First <= dataUntil; period = period.Next())
        {
            var (customers, sales) = rows.TryGetValue(period.First, out var row) ? (row.Customers, row.NetSales) : (0, 0);
            cells.Add(new(cells.Count, period.First, customers, decimal.Round((decimal)customers / size, 6), sales, !period.IsFinished(dataUntil)));
        }
        return new(first, Period.Of(first, grain).Label, size, cells);
    }

    /// <summary>Of all customers whose cohort has finished the period of that number (a cohort still being won is left out), the share active in it; null without any.</summary>
    public static decimal? Retention(IReadOnlyList<Cohort> cohorts, int number)
    {
        var whole = cohorts.Where(c => c.Cells.Count > number && !c.Cells[number].IsUnfinished && !c.Cells[0].IsUnfinished).ToList();
        long customers = whole.Sum(c => c.Customers);
        return customers == 0 ? null : decimal.Round((decimal)whole.Sum(c => c.Cells[number].Customers) / customers, 6);
    }
}
