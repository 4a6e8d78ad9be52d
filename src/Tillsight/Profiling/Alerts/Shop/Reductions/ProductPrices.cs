namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a product, month and price of sale lines.</summary>
static class ProductPrices
{
    public static ShopReduction Table { get; } = new("shop_product_price", """
        select product_id, date_trunc('month', order_day) as month, unit_price, count(*) as line_count, sum(amount) as amount, min(line_ref) as line_ref
        from shop_line where is_sale and product_id is not null and unit_price > 0 group by all
        """);
}
