using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>Orders of the same customer on the same day with the very same lines under different numbers.</summary>
sealed class RepeatedReceipt : FindingAlert
{
    public override string Kind => "repeated_receipt";

    public override string? Field => "order_id";

    public override IReadOnlyList<string> Needs => ["order_id", "ordered_at", "product_id"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Leave one of each out at the source if they were uploaded twice; standing orders on one day are rare.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        select concat(min(order_id), ' = ', max(order_id), ' (', min(line_count), ' lines)') as label, cast((count(*) - 1) * min(line_count) as bigint) as row_count,
               (count(*) - 1) * min(abs(amount)) as amount, max(line_ref) as line_ref
        from shop_order where line_count >= $repeated_receipt_lines and amount > 0
        group by signature, line_count, amount, customer_id, store_id, cast(first_at as date) having count(*) > 1
        """;

    public override string Say(Found found) =>
        $"{found.Money} seems to be counted twice: {found.Of("receipt")} {found.Verb("has", "have")} the same lines, customer and day as another under a different number ({found.Top[0]}). Uploaded twice?";
}
