namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row an identified customer and product that came back.</summary>
static class ReturnedProducts
{
    public static ShopReduction Table { get; } = new("shop_returned", """
        with back as (select distinct customer_id, product_id from shop_line where is_return and customer_id is not null and product_id is not null)
        select customer_id, product_id, coalesce(sum(quantity) filter (where is_sale), 0) as bought, coalesce(-sum(quantity) filter (where is_return), 0) as back,
               min(ordered_at) filter (where is_sale) as first_sale_at, min(ordered_at) filter (where is_return) as first_return_at,
               count(*) filter (where is_return) as line_count, coalesce(sum(abs(amount)) filter (where is_return), 0) as amount,
               min(line_ref) filter (where is_return) as line_ref
        from shop_line semi join back using (customer_id, product_id)
        where is_sale or is_return group by customer_id, product_id
        """);
}
