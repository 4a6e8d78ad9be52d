using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Shop;

/// <summary>What the filter bar offers: dimensions that this shop has, and the values of the one being picked.</summary>
/// <param name="About">The days that the period means, and what they are compared with.</param>
public sealed record FilterBar(IReadOnlyList<Dimension> Dimensions, Dimension? Picked, IReadOnlyList<string> Values, string About)
{
    const int MostValues = 200;

    public static FilterBar Of(MetricReader reader, IEngine engine, ShopFacts facts, Selection selection, Formats formats, CancellationToken cancellation)
    {
        var offered = reader.Dimensions.All.Where(d => IsOffered(d, facts, engine)).ToList();
        var picked = selection.Picking is { } id ? reader.Dimensions.Get(id) : null;
        return new(offered, picked, picked is null ? [] : ValuesOf(reader, picked, cancellation), selection.HasDates ? $"{formats.Date(selection.Chosen.Range.First)} – {formats.Date(selection.Chosen.Range.Last)}" : "");
    }

    static bool IsOffered(Dimension dimension, ShopFacts facts, IEngine engine) => dimension.Id switch
    {
        "product" or "brand" => facts.HasProducts,
        "category" => facts.HasCategories,
        "store" => facts.HasStores,
        "country" or "region" or "city" => facts.HasPlaces,
        "customer" or "tenure_group" => facts.HasCustomers,
        "age_group" => facts.HasAges,
        "gender" => facts.HasGenders,
        "subscription" => facts.HasSubscriptions,
        "discounted" => facts.HasDiscounts,
        "segment" => engine.ColumnsOf("customer_segment").Count > 0,
        "channel" => true,
        // Times are chosen as a period; kinds of line are the metrics' own affair.
        _ => dimension is not CalendarDimension && BuiltInIds.Contains(dimension.Id) == false,
    };

    static readonly HashSet<string> BuiltInIds = new(StringComparer.Ordinal) { "weekday", "hour", "order_season", "kind", "reverses", "currency", "source", "promotion" };

    /// <summary>Those with the highest net sales over all data, so that a long list begins with what matters.</summary>
    static List<string> ValuesOf(MetricReader reader, Dimension dimension, CancellationToken cancellation)
    {
        var answer = reader.Answer(new MetricQuery { Metrics = ["net_sales"], By = [dimension.Id], Order = new("net_sales"), Limit = MostValues }, cancellation);
        return [.. answer.Rows.Select(r => CellText.Of(r.Cells[0]) ?? dimension.Absent)];
    }
}
