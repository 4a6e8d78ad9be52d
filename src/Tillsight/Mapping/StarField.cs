namespace Tillsight.Mapping;

/// <summary>What a field of the star describes.</summary>
public enum Entity { Line, Customer, Product, Store, Place, Promotion }

/// <summary>How a field's text becomes a value.</summary>
public enum FieldType { Identifier, Text, Integer, Number, Money, Rate, Date, Instant, Time, Flag }

/// <summary>A place in the star that a source column can fill.</summary>
/// <param name="Id">As written in recipe.yaml and in <c>inspect --json</c>.</param>
/// <param name="Meaning">One line for a person who confirms a mapping.</param>
public sealed record StarField(string Id, Entity Entity, FieldType Type, string Meaning)
{
    /// <summary>Every field, in the order in which they are shown.</summary>
    public static IReadOnlyList<StarField> All { get; } =
    [
        new("order_id", Entity.Line, FieldType.Identifier, "Receipt, invoice or order number"),
        new("line_id", Entity.Line, FieldType.Identifier, "Number of the line within the order"),
        new("ordered_at", Entity.Line, FieldType.Instant, "Date, or date and time, of the order"),
        new("order_time", Entity.Line, FieldType.Time, "Time of day, where it has a column of its own"),
        new("quantity", Entity.Line, FieldType.Number, "Units sold (negative: taken back)"),
        new("unit_price", Entity.Line, FieldType.Money, "Price of one unit before discount"),
        new("line_amount", Entity.Line, FieldType.Money, "Amount of the line before discount, where the source gives it instead of a unit price"),
        new("paid_amount", Entity.Line, FieldType.Money, "Amount of the line after discount, where the source gives only that beside a discount"),
        new("discount_amount", Entity.Line, FieldType.Money, "Discount on the whole line, as money"),
        new("discount_rate", Entity.Line, FieldType.Rate, "Discount on the line, as a share or percentage of the price"),
        new("is_discounted", Entity.Line, FieldType.Flag, "Whether a discount was given, where the amount is not known"),
        new("tax_amount", Entity.Line, FieldType.Money, "Tax on the whole line"),
        new("unit_cost", Entity.Line, FieldType.Money, "Cost of one unit"),
        new("line_cost", Entity.Line, FieldType.Money, "Cost of the whole line"),
        new("rating", Entity.Line, FieldType.Number, "Rating given to the purchase"),
        new("review", Entity.Line, FieldType.Text, "Words of the customer about the purchase"),
        new("channel", Entity.Line, FieldType.Text, "Where it was sold: shop, web, marketplace"),
        new("status", Entity.Line, FieldType.Text, "State of the order (completed, cancelled, returned)"),
        new("returned_order_id", Entity.Line, FieldType.Identifier, "The order that a return takes back"),
        new("currency", Entity.Line, FieldType.Text, "Currency of the amounts"),
        new("customer_id", Entity.Customer, FieldType.Identifier, "Customer number"),
        new("customer_name", Entity.Customer, FieldType.Text, "Customer's name"),
        new("age", Entity.Customer, FieldType.Integer, "Age in years"),
        new("birth_date", Entity.Customer, FieldType.Date, "Date of birth"),
        new("gender", Entity.Customer, FieldType.Text, "Gender"),
        new("subscription", Entity.Customer, FieldType.Flag, "Whether the customer subscribes"),
        new("prior_purchases", Entity.Customer, FieldType.Integer, "Purchases before those in the data"),
        new("purchase_frequency", Entity.Customer, FieldType.Text, "How often the customer says to buy (weekly, monthly ...)"),
        new("joined_date", Entity.Customer, FieldType.Date, "Customer since"),
        new("customer_country", Entity.Customer, FieldType.Text, "Customer's country"),
        new("customer_region", Entity.Customer, FieldType.Text, "Customer's state or region"),
        new("customer_city", Entity.Customer, FieldType.Text, "Customer's city"),
        new("product_id", Entity.Product, FieldType.Identifier, "Product, article or stock number"),
        new("product_name", Entity.Product, FieldType.Text, "Product's name or description"),
        new("category", Entity.Product, FieldType.Text, "Category or department"),
        new("brand", Entity.Product, FieldType.Text, "Brand"),
        new("store_id", Entity.Store, FieldType.Identifier, "Store number"),
        new("store_name", Entity.Store, FieldType.Text, "Store's name"),
        new("store_country", Entity.Store, FieldType.Text, "Store's country"),
        new("store_region", Entity.Store, FieldType.Text, "Store's state or region"),
        new("store_city", Entity.Store, FieldType.Text, "Store's city"),
        new("country", Entity.Place, FieldType.Text, "Country the order went to"),
        new("region", Entity.Place, FieldType.Text, "State or region the order went to"),
        new("city", Entity.Place, FieldType.Text, "City the order went to"),
        new("promotion_id", Entity.Promotion, FieldType.Identifier, "Promotion number"),
        new("promotion_name", Entity.Promotion, FieldType.Text, "Promotion's name"),
    ];

    static readonly Dictionary<string, StarField> ById = All.ToDictionary(f => f.Id, StringComparer.Ordinal);

    public static StarField? Find(string id) => ById.GetValueOrDefault(id);
}
