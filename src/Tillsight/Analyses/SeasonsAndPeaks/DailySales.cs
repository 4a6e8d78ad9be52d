using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SeasonsAndPeaks;

/// <summary>Net sales of one day that has order lines.</summary>
public sealed record DailySales(DateOnly Date, decimal NetSales)
{
    public static IReadOnlyList<DailySales> Of(MetricAnswer days) => [.. days.Rows.Select(r => new DailySales((DateOnly)r.Cells[0]!, days.Figure(r, "net_sales") ?? 0))];
}
