using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>Net sales and orders of one day.</summary>
public sealed record DailySales(DateOnly Date, decimal NetSales, decimal Orders)
{
    public static IReadOnlyList<DailySales> Of(MetricAnswer days) =>
        [.. days.Rows.Select(r => new DailySales((DateOnly)r.Cells[0]!, days.Figure(r, "net_sales") ?? 0, days.Figure(r, "orders") ?? 0))];
}
