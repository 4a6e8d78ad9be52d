namespace Tillsight.Warehouse;

/// <summary>The tables of the star, in the order of star.sql.</summary>
public static class StarTables
{
    public static IReadOnlyList<string> All { get; } =
    [
        "warehouse_batch", "warehouse_build", "warehouse_balance", "warehouse_rule", "warehouse_attribute", "excluded_line", "quarantined_line",
        "dim_customer", "dim_product", "dim_store", "dim_place", "dim_promotion", "dim_date", "fct_order_line", "agg_order", "fct_reversal",
    ];
}
