namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a product and quantity of sale lines.</summary>
static class ProductQuantities
{
    public static ShopReduction Table { get; } = new("shop_product_quantity", """
        select product_id, quantity, count(*) as line_count, sum(amount) as amount, min(line_ref) as line_ref
        from shop_line where is_sale and product_id is not null and quantity > 0 group by all
        """);
}
