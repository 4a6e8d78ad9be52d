using Tillsight.Analyses;
using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Pages.Explore;

/// <summary>What can be asked of this shop: metrics whose data it has, and dimensions that tell its lines apart.</summary>
public sealed record Offer(IReadOnlyList<Metric> Metrics, IReadOnlyList<(string Id, string Name)> Dimensions)
{
    static readonly string[] Times = ["week", "month", "quarter", "year", "weekday"];

    internal static Offer Of(ShopPage page, FilterBar bar)
    {
        var facts = page.Facts;
        var dimensions = new List<(string, string)>();
        if (page.Selection.HasDates)
        {
            dimensions.Add((Question.Time, "Time (steps of the period)"));
            dimensions.AddRange(Times.Select(t => (t, page.Reader.Dimensions.Get(t).Name)));
        }
        if (facts.HasTimes) dimensions.Add(("hour", page.Reader.Dimensions.Get("hour").Name));
        dimensions.AddRange(bar.Dimensions.Select(d => (d.Id, d.Name)));
        return new([.. MetricCatalogue.All.Where(m => IsKnown(m, facts)).OrderBy(m => m.Name, StringComparer.Ordinal)], dimensions);
    }

    static bool IsKnown(Metric metric, ShopFacts facts) =>
        Has(metric, MetricNeeds.Dates, facts.FirstDate is not null) && Has(metric, MetricNeeds.Customers, facts.HasCustomers) && Has(metric, MetricNeeds.Products, facts.HasProducts)
        && Has(metric, MetricNeeds.Costs, facts.HasCosts) && Has(metric, MetricNeeds.Ratings, facts.HasRatings);

    static bool Has(Metric metric, MetricNeeds need, bool isThere) => isThere || !metric.Needs.HasFlag(need);
}
