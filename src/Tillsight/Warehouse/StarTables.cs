using System.Security.Cryptography;
using System.Text;
using Tillsight.Engines;

namespace Tillsight.Warehouse;

/// <summary>The tables of the star, in the order of star.sql.</summary>
public static class StarTables
{
    /// <summary>The program's version and the first digits of star.sql's hash: a star of another shape is built anew.</summary>
    public static string Version { get; } = $"{typeof(StarTables).Assembly.GetName().Version!.ToString(3)}+"
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EmbeddedText.Read("Warehouse/star.sql"))))[..8];

    public static IReadOnlyList<string> All { get; } =
    [
        "warehouse_batch", "warehouse_build", "warehouse_balance", "warehouse_rule", "warehouse_attribute", "excluded_line", "quarantined_line",
        "dim_customer", "dim_product", "dim_store", "dim_place", "dim_promotion", "dim_date", "fct_order_line", "agg_order", "fct_reversal",
    ];
}
