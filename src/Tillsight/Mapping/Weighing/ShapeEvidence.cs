using Tillsight.Mapping.Facts;
using Tillsight.Sources.Values;

namespace Tillsight.Mapping.Weighing;

/// <summary>What the values of a column say for a field, whatever its header.</summary>
static class ShapeEvidence
{
    internal static Evidence Of(StarField field, ColumnFacts column)
    {
        if (column.IsEmpty) return Evidence.Impossible;
        return field.Id switch
        {
            "order_id" or "returned_order_id" => IdentifierShape.Order(column),
            "line_id" => IdentifierShape.Line(column),
            "customer_id" or "store_id" or "promotion_id" => IdentifierShape.Party(column),
            "product_id" => IdentifierShape.Product(column),
            "ordered_at" or "joined_date" => DateShape.Recent(column),
            "birth_date" => DateShape.Birth(column),
            "order_time" => column.Kind == ValueKind.Time ? new(1.5, "times of day") : Evidence.Impossible,
            "quantity" => NumberShape.Quantity(column),
            "unit_price" or "line_amount" or "paid_amount" or "unit_cost" or "line_cost" => NumberShape.Money(column),
            "discount_amount" or "tax_amount" => NumberShape.PartOfPrice(column),
            "discount_rate" => NumberShape.Rate(column),
            "rating" => NumberShape.Rating(column),
            "age" => NumberShape.Age(column),
            "prior_purchases" => NumberShape.Count(column),
            "is_discounted" => WordShape.Flag(column),
            "subscription" => WordShape.Subscription(column),
            "gender" => WordShape.Gender(column),
            "purchase_frequency" => WordShape.Frequency(column),
            "currency" => WordShape.Currency(column),
            "channel" => WordShape.Channel(column),
            "status" => WordShape.Status(column),
            "review" => WordShape.Prose(column),
            "product_name" or "customer_name" => WordShape.Name(column),
            "store_name" or "promotion_name" or "category" or "brand" => WordShape.Group(column),
            "country" or "customer_country" or "store_country" => WordShape.Country(column),
            "region" or "customer_region" or "store_region" => WordShape.Region(column),
            "city" or "customer_city" or "store_city" => WordShape.City(column),
            _ => throw new InvalidOperationException($"{field.Id} has no shape."),
        };
    }
}
