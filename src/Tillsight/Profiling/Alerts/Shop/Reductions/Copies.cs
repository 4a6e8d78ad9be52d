namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>Lines that are equal in every field, with an order number: one row a set of copies and file.</summary>
static class Copies
{
    static readonly string Fields = string.Join(", ", ShopFields.Types.Keys.Where(f => f[0] != '_'));

    /// <remarks>Repeated hashes are found first: a tenth of the memory of grouping whole lines.</remarks>
    public static ShopReduction Table { get; } = new("shop_copy", $"""
        with repeated as (select hash({Fields}) as line_hash from shop_line where order_id is not null group by line_hash having count(*) > 1)
        select line_hash, _batch_file, count(*) as line_count, max(abs(amount)) as amount, min(order_id) as order_id, min(product_id) as product_id,
               min(order_day) as order_day, min(line_ref) as line_ref
        from (select hash({Fields}) as line_hash, order_id, product_id, order_day, amount, line_ref, _batch_file from shop_line where order_id is not null)
        semi join repeated using (line_hash)
        group by line_hash, _batch_file
        """);
}
