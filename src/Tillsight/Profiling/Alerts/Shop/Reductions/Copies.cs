namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>Lines that are equal in every field, with an order number: one row a set of copies and file.</summary>
/// <remarks>Repeated hashes are found first: a tenth of the memory of grouping whole lines.</remarks>
static class Copies
{
    public static ShopReduction Table { get; } = new("shop_copy", """
        with repeated as (select line_hash from shop_line where order_id is not null group by line_hash having count(*) > 1)
        select line_hash, _batch_file, count(*) as line_count, max(abs(amount)) as amount, min(order_id) as order_id, min(product_id) as product_id,
               min(order_day) as order_day, min(line_ref) as line_ref
        from shop_line semi join repeated using (line_hash)
        where order_id is not null group by line_hash, _batch_file
        """);
}
