namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>Median quantity of each product, and the median distance from it in logarithms.</summary>
static class UsualQuantities
{
    public static ShopReduction Table { get; } = new("shop_usual_quantity", """
        with running as (select product_id, quantity, line_count, sum(line_count) over (partition by product_id order by quantity) as up_to, sum(line_count) over (partition by product_id) as total
                         from shop_product_quantity),
             middle as (select product_id, min(quantity) filter (where 2 * up_to >= total) as usual_quantity, cast(max(total) as bigint) as line_count from running group by product_id),
             distance as (select q.product_id, abs(ln(q.quantity) - ln(m.usual_quantity)) as away, q.line_count from shop_product_quantity q join middle m using (product_id)),
             ranked as (select product_id, away, sum(line_count) over (partition by product_id order by away) as up_to, sum(line_count) over (partition by product_id) as total from distance),
             spread as (select product_id, min(away) filter (where 2 * up_to >= total) as spread from ranked group by product_id)
        select product_id, usual_quantity, line_count, spread from middle join spread using (product_id)
        """, ProductQuantities.Table);
}
