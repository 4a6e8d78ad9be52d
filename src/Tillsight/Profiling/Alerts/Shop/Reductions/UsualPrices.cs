namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>The median price of each product over its sale lines.</summary>
static class UsualPrices
{
    public static ShopReduction Table { get; } = new("shop_usual_price", """
        with price as (select product_id, unit_price, sum(line_count) as n from shop_product_price group by all),
             running as (select product_id, unit_price, sum(n) over (partition by product_id order by unit_price) as up_to, sum(n) over (partition by product_id) as total from price)
        select product_id, min(unit_price) filter (where 2 * up_to >= total) as usual_price, cast(max(total) as bigint) as line_count from running group by product_id
        """, ProductPrices.Table);
}
