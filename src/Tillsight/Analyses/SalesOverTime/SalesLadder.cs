using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>The way from gross to net sales, with charges and tax beside.</summary>
public sealed record SalesLadder(decimal GrossSales, decimal Discounts, decimal Returns, decimal NetSales, decimal Charges, decimal TotalSales)
{
    /// <summary>What total sales hold beyond net sales and charges.</summary>
    public decimal Tax => TotalSales - NetSales - Charges;

    public static SalesLadder Of(MetricAnswer answer)
    {
        decimal Of(string metric) => answer.Figure(answer.Total, metric) ?? 0;
        return new SalesLadder(Of("gross_sales"), Of("discounts"), Of("returns"), Of("net_sales"), Of("charges"), Of("total_sales"));
    }
}
