using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>The lines of one order lie further apart than one visit lasts.</summary>
sealed class SpansDays : FindingAlert
{
    public override string Kind => "order_spanning_days";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["order_id", "ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check whether order numbers are used again after some time; if so, map the day into the order.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        select concat(order_id, ': ', strftime(first_at, '%Y-%m-%d'), ' to ', strftime(last_at, '%Y-%m-%d')) as label, line_count as row_count, abs(amount) as amount, line_ref
        from shop_order where date_diff('hour', first_at, last_at) > $order_hours and cast(first_at as date) <> cast(last_at as date)
        """;

    public override string Say(Found found) =>
        $"{found.Money} in {found.Of("order")} whose lines lie days apart ({found.Top[0]}): numbers that start again, or lines added later.";
}
