using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>Net sales of the last days of the data: whole weeks, so that the same weekdays meet.</summary>
/// <param name="Before">Of as many days before; null where the data does not reach back so far.</param>
/// <param name="YearAgo">Of the same days 364 days earlier.</param>
public sealed record TrailingSales(int Days, DateOnly From, DateOnly To, decimal NetSales, decimal? Before, decimal? YearAgo)
{
    static readonly int[] Lengths = [7, 28, 91, 364];

    /// <summary>Summed from days, which net sales allow.</summary>
    public static IReadOnlyList<TrailingSales> Of(MetricAnswer days, DateOnly first, DateOnly last)
    {
        var byDay = days.Rows.Where(r => r.Cells[0] is DateOnly).Select(r => (Date: (DateOnly)r.Cells[0]!, Sales: days.Figure(r, "net_sales") ?? 0)).ToList();
        decimal? Over(DateRange range) => range.First < first ? null : byDay.Where(d => range.Contains(d.Date)).Sum(d => d.Sales);
        return [.. Lengths.Select(length => DateRange.Ending(last, length)).Where(r => r.First >= first)
            .Select(r => new TrailingSales(r.Days, r.First, r.Last, Over(r)!.Value, Over(r.AddDays(-r.Days)), Over(r.AddDays(-364))))];
    }
}
