namespace Tillsight.Metrics.Dimensions;

/// <summary>A table that tells more about a key of the lines.</summary>
/// <param name="Relation">Its name, or a select in brackets.</param>
/// <param name="Alias">Its alias in a query; the same table joined for two dimensions is joined once.</param>
/// <param name="Key">Its unique key.</param>
/// <param name="LineKey">The column of fct_order_line that holds the key.</param>
public sealed record DimensionTable(string Relation, string Alias, string Key, string LineKey)
{
    public static DimensionTable Product { get; } = new("dim_product", "p", "product_key", "product_key");

    public static DimensionTable Customer { get; } = new("dim_customer", "c", "customer_key", "customer_key");

    public static DimensionTable Store { get; } = new("dim_store", "s", "store_key", "store_key");

    public static DimensionTable Place { get; } = new("dim_place", "w", "place_key", "place_key");

    public static DimensionTable Promotion { get; } = new("dim_promotion", "r", "promotion_key", "promotion_key");

    /// <summary>Published by the RFM analysis; absent until it has run once.</summary>
    public static DimensionTable Segment { get; } = new("customer_segment", "g", "customer_key", "customer_key");

    // A superseded batch keeps its row, and its rank may have passed to another.
    public static DimensionTable Batch { get; } = new(
        "(select batch_rank, file_name from warehouse_batch where status = 'current')", "b", "batch_rank", "batch_key");

    /// <summary>The join to lines <c>l</c>.</summary>
    public string Join => JoinTo(Alias, $"l.{LineKey}");

    /// <summary>The join, under another alias, to whatever holds the key.</summary>
    public string JoinTo(string alias, string key) => $"left join {Relation} {alias} on {alias}.{Key} = {key}";
}
