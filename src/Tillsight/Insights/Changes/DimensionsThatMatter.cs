using Tillsight.Analyses;
using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Insights.Changes;

/// <summary>What a shop's changes can be cut by. What the shop lacks does not appear.</summary>
static class DimensionsThatMatter
{
    /// <summary>Extra columns of a source are cut by, too, but only so many: each costs a question.</summary>
    const int MostExtra = 6;

    /// <summary>Those that make sense for anybody; time is what is compared, and kinds of line are the metrics' own affair.</summary>
    public static IReadOnlyList<Dimension> Of(MetricReader reader, ShopFacts facts)
    {
        var all = reader.Dimensions.All.Where(d => Has(d, facts) != false && reader.Dimensions.IsReady(d)).ToLookup(d => Has(d, facts));
        return [.. all[true], .. all[null].Take(MostExtra)];
    }

    /// <summary>Null: a column of the source that we know nothing of.</summary>
    static bool? Has(Dimension dimension, ShopFacts facts) => dimension.Id switch
    {
        "product" or "brand" => facts.HasProducts,
        "category" => facts.HasCategories,
        "country" or "region" or "city" => facts.HasPlaces,
        "store" => facts.HasStores,
        "channel" => true,
        "customer" or "segment" => facts.HasCustomers,
        "age_group" => facts.HasAges,
        "gender" => facts.HasGenders,
        "subscription" => facts.HasSubscriptions,
        "discounted" => facts.HasDiscounts,
        "promotion" => facts.HasDiscounts,
        _ => dimension is ColumnDimension { Type: Metrics.Dimensions.ValueType.Text } extra && extra.Column.Trim('"').StartsWith("x_", StringComparison.Ordinal) ? null : false,
    };
}
