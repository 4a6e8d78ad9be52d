namespace Tillsight.Profiling.Alerts.Shop;

/// <summary>The typed line fields that alerts know, by SQL type. A field that the source lacks is null.</summary>
public static class ShopFields
{
    const string Money = "decimal(18, 4)";

    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["kind"] = "varchar", ["order_id"] = "varchar", ["ordered_at"] = "timestamp", ["quantity"] = Money, ["unit_price"] = Money,
        ["line_amount"] = Money, ["discount_amount"] = Money, ["discount_rate"] = Money, ["tax_amount"] = Money, ["unit_cost"] = Money,
        ["line_cost"] = Money, ["rating"] = Money, ["channel"] = "varchar", ["status"] = "varchar", ["returned_order_id"] = "varchar",
        ["currency"] = "varchar", ["customer_id"] = "varchar", ["customer_name"] = "varchar", ["age"] = "integer", ["birth_date"] = "date",
        ["product_id"] = "varchar", ["product_name"] = "varchar", ["category"] = "varchar", ["store_id"] = "varchar",
        ["promotion_name"] = "varchar", ["country"] = "varchar",
        ["_batch_file"] = "varchar", ["_record"] = "bigint", ["_line"] = "bigint",
    };
}
