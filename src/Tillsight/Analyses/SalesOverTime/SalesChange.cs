using Tillsight.Calendars;
using Tillsight.Metrics.Queries;

namespace Tillsight.Analyses.SalesOverTime;

/// <summary>A change of net sales and its two causes, which add up to it to the cent.</summary>
/// <remarks>net sales = orders x net sales per order, so with N orders and v per order the change is (N1 - N0) v0 + N1 (v1 - v0): the orders that
/// were gained at the old value, and the new value on all orders. The second is what is left after the first, so rounding stays in it.</remarks>
/// <param name="ComparedWith">What it is held against, in words.</param>
/// <param name="FromOrders">What more or fewer orders brought.</param>
/// <param name="FromValue">What a higher or lower value per order, after returns, brought.</param>
public sealed record SalesChange(
    DateOnly From, DateOnly To, string ComparedWith, decimal NetSales, decimal NetSalesBefore, decimal? Orders, decimal? OrdersBefore,
    decimal? Aov, decimal? AovBefore, decimal? Units, decimal? UnitsBefore, decimal FromOrders, decimal FromValue)
{
    public static IReadOnlyList<string> Metrics { get; } = ["net_sales", "orders", "aov", "units"];

    public decimal Difference => NetSales - NetSalesBefore;

    public decimal? Rate => NetSalesBefore == 0 ? null : Difference / Math.Abs(NetSalesBefore);

    /// <returns>Null where there is nothing to compare with.</returns>
    public static SalesChange? Of(MetricAnswer answer, DateRange range)
    {
        decimal? Now(string metric) => answer.Figure(answer.Total, metric);
        decimal? Before(string metric) => answer.Figure(answer.Total, metric + "_previous");
        if (answer.ComparedWith is not { } label || Now("net_sales") is not { } sales || Before("net_sales") is not { } salesBefore) return null;
        decimal? orders = Now("orders"), ordersBefore = Before("orders");
        decimal fromOrders = ordersBefore is > 0 && orders is not null ? decimal.Round((orders.Value - ordersBefore.Value) * salesBefore / ordersBefore.Value, 2) : 0;
        return new SalesChange(range.First, range.Last, label, sales, salesBefore, orders, ordersBefore,
            Now("aov"), Before("aov"), Now("units"), Before("units"), fromOrders, sales - salesBefore - fromOrders);
    }
}
