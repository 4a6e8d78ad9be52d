namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row an order: its span, whose it is, where it was read, and a signature of its lines that ignores their order.</summary>
static class OrderTotals
{
    public static ShopReduction Table { get; } = new("shop_order", """
        select order_id, min(ordered_at) as first_at, max(ordered_at) as last_at, min(customer_id) as customer_id, max(customer_id) as other_customer_id,
               min(store_id) as store_id, max(store_id) as other_store_id, count(*) as line_count, sum(amount) as amount,
               sum(hash(product_id, quantity, unit_price, gross)) as signature, min(line_ref) as line_ref
        from shop_line where order_id is not null group by order_id
        """);
}
