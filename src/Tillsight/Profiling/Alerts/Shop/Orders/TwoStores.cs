using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>One order number in several stores.</summary>
sealed class TwoStores : FindingAlert
{
    public override string Kind => "order_in_two_stores";

    public override string? Field => "store_id";

    public override IReadOnlyList<string> Needs => ["order_id", "store_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Order numbers repeat between stores: map the store into the order number.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        select concat(order_id, ': stores ', store_id, ' and ', other_store_id) as label, line_count as row_count, abs(amount) as amount, line_ref
        from shop_order where store_id <> other_store_id
        """;

    public override string Say(Found found) =>
        $"{found.Money} in {found.Of("order")} that {found.Verb("spans", "span")} several stores ({found.Top[0]}): each store seems to count its own receipts. Make store and number together the order.";
}
