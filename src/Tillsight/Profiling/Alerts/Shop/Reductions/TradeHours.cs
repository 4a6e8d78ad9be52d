namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a store, day and hour; the hour is null for lines without a time of day.</summary>
static class TradeHours
{
    public static ShopReduction Table { get; } = new("shop_trade_hour", """
        select store_id, order_day, case when ordered_at <> order_day then hour(ordered_at) end as order_hour, count(*) as line_count,
               sum(amount) filter (where is_sale) as sale_amount, sum(abs(amount)) as amount, min(line_ref) as line_ref
        from shop_line where order_day is not null group by all
        """);
}
