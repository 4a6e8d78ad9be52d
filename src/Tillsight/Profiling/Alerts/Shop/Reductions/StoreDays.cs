namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a store and day.</summary>
static class StoreDays
{
    public static ShopReduction Table { get; } = new("shop_day", """
        select store_id, order_day, cast(sum(line_count) as bigint) as line_count, sum(sale_amount) as amount, min(line_ref) as line_ref
        from shop_trade_hour group by store_id, order_day
        """, TradeHours.Table);
}
