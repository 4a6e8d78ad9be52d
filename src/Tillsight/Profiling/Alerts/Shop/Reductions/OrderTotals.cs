namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row an order: its span, whose it is, where it was read, and a signature of its lines that ignores their order.</summary>
static class OrderTotals
{
    /// <remarks>Grouped by order, customer and store first: the least and greatest text of many rows is dear.</remarks>
    public static ShopReduction Table { get; } = new("shop_order", """
        with part as (select order_id, customer_id, store_id, min(ordered_at) as first_at, max(ordered_at) as last_at, count(*) as line_count, sum(amount) as amount,
                             sum(hash(product_id, quantity, unit_price, gross)) as signature, min(line_ref) as line_ref
                      from shop_line where order_id is not null group by order_id, customer_id, store_id)
        select order_id, min(first_at) as first_at, max(last_at) as last_at, min(customer_id) as customer_id, max(customer_id) as other_customer_id,
               min(store_id) as store_id, max(store_id) as other_store_id, cast(sum(line_count) as bigint) as line_count, sum(amount) as amount,
               sum(signature) as signature, min(line_ref) as line_ref
        from part group by order_id
        """);
}
