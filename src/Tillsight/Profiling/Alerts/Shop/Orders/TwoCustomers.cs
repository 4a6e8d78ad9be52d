using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>One order number with lines of several customers.</summary>
sealed class TwoCustomers : FindingAlert
{
    public override string Kind => "order_with_two_customers";

    public override string? Field => "customer_id";

    public override IReadOnlyList<string> Needs => ["order_id", "customer_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check whether order numbers are unique per store or year; if not, map store and day into the order.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        select concat(order_id, ': ', customer_id, ' and ', other_customer_id) as label, line_count as row_count, abs(amount) as amount, line_ref
        from shop_order where customer_id <> other_customer_id
        """;

    public override string Say(Found found) =>
        $"{found.Money} in {found.Of("order")} of several customers each ({found.Top[0]}): numbers that are used again, or a corrected customer on part of an order.";
}
