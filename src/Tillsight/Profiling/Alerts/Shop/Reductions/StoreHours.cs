namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a store, month and hour of the day, of lines that have a time.</summary>
static class StoreHours
{
    public static ShopReduction Table { get; } = new("shop_hour", """
        select store_id, date_trunc('month', order_day) as month, order_hour, cast(sum(line_count) as bigint) as line_count, sum(amount) as amount, min(line_ref) as line_ref
        from shop_trade_hour where order_hour is not null group by all
        """, TradeHours.Table);
}
