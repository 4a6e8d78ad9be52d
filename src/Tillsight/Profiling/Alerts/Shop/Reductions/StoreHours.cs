namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a store, month and hour of the day, of lines that have a time.</summary>
static class StoreHours
{
    public static ShopReduction Table { get; } = new("shop_hour", """
        select store_id, date_trunc('month', order_day) as month, hour(ordered_at) as order_hour, count(*) as line_count, sum(abs(amount)) as amount, min(line_ref) as line_ref
        from shop_line where ordered_at <> order_day group by all
        """);
}
