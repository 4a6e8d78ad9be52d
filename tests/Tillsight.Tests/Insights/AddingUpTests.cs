using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Insights;

/// <summary>Every breakdown of every metric adds up to the change: sums to the last digit of a decimal, ratios to 1e-15.</summary>
public class AddingUpTests(LoadedShops shops)
{
    public static TheoryData<string> Metrics => [.. MetricCatalogue.All.Select(m => m.Id)];

    [Theory, MemberData(nameof(Metrics))]
    public void Of_online_retail_ii_in_november_2011_against_october_and_a_year_ago(string metric)
    {
        var range = new DateRange(new(2011, 11, 1), new(2011, 11, 30));
        AddsUp(shops.OnlineRetail, metric, range, ComparedWith.Previous);
        AddsUp(shops.OnlineRetail, metric, range, ComparedWith.Year, "country!=United Kingdom");
    }

    [Theory, MemberData(nameof(Metrics))]
    public void Of_foodmart_in_june_1997(string metric) => AddsUp(shops.Foodmart, metric, new(new(1997, 6, 1), new(1997, 6, 30)), ComparedWith.Previous);

    [Fact]
    public void An_unfinished_month_is_explained_against_the_same_part_of_the_month_before()
    {
        var explanation = Explain(shops.OnlineRetail, "net_sales", new(new(2011, 12, 1), new(2011, 12, 31)), ComparedWith.Previous);
        Assert.Equal("same part of Nov 2011", explanation.ComparedWith);
        Assert.All(explanation.Breakdowns, b => Assert.Equal(explanation.Change, b.Sum));
    }

    static void AddsUp(LoadedShop shop, string metric, DateRange range, ComparedWith against, params string[] where)
    {
        var explanation = Explain(shop, metric, range, against, where);
        foreach (var breakdown in explanation.Breakdowns)
        {
            if (explanation.Metric.IsAdditive || explanation.Metric is LineMetric) Assert.Equal(explanation.Change, breakdown.Sum);
            else Assert.InRange(breakdown.Sum - explanation.Change!.Value, -1e-15m, 1e-15m);
            if (breakdown.IsRatio) Assert.All(breakdown.Parts, p => Assert.Equal(p.Change, p.Rate + p.Mix));
        }
    }

    static ChangeExplanation Explain(LoadedShop shop, string metric, DateRange range, ComparedWith against, params string[] where) =>
        shop.With(c => ChangeExplanation.Of(new MetricReader(c.Engine), shop.Facts, metric, range, against, MetricFilter.Parse(where), TestContext.Current.CancellationToken));
}
