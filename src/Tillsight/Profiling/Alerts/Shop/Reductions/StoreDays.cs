namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a store and day.</summary>
static class StoreDays
{
    public static ShopReduction Table { get; } = new("shop_day", """
        select store_id, order_day, count(*) as line_count, sum(amount) filter (where is_sale) as amount, min(line_ref) as line_ref
        from shop_line where order_day is not null group by store_id, order_day
        """);
}
