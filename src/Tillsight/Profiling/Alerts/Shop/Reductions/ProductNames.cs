namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a code and name as sold; lines that are known to be no sales (charges, tests) are left out.</summary>
static class ProductNames
{
    public static ShopReduction Table { get; } = new("shop_product_name", """
        select product_id, product_name, count(*) as line_count, sum(abs(amount)) as amount, count(*) filter (where is_sale) as sale_count, min(line_ref) as line_ref
        from shop_line where product_id is not null and (kind is null or kind in ('sale', 'return', 'cancellation')) group by product_id, product_name
        """);
}
