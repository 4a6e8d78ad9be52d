using Tillsight.Calendars;
using Tillsight.Insights.Changes;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Metrics;
using Tillsight.Views;

namespace Tillsight.Tests.Insights;

/// <summary>The shop of sixteen lines, whose data ends on 9 February: by hand, 1-9 January sold 35.00 with 1.50 off and took nothing back; 1-9 February sold 33.00
/// without discount and took back 10.00 and 27.00.</summary>
public sealed class ChangeExplanationTests : IDisposable
{
    readonly SmallShop _shop = new();

    [Fact]
    public void The_small_shop_adds_up_in_every_breakdown_of_every_metric()
    {
        foreach (string metric in SmallShop.AllMetrics)
        {
            var explanation = Explain(metric);
            Assert.All(explanation.Breakdowns, b => Assert.InRange(b.Sum - explanation.Change!.Value, -1e-15m, 1e-15m));
        }
    }

    [Fact]
    public void Net_sales_of_the_small_shop_fell_by_gross_sales_discounts_and_returns()
    {
        var ladder = Explain("net_sales").Breakdowns.Single(b => b.Id == "sales_ladder");
        Assert.Equal([-2.00m, 1.50m, -37.00m], ladder.Parts.Select(p => p.Change));
    }

    [Fact]
    public void What_orders_do_not_add_up_by_is_left_out() => Assert.DoesNotContain(Explain("orders").Breakdowns, b => b.Dimension == "product");

    [Fact]
    public void A_part_narrows_to_the_value_that_it_is()
    {
        var country = Explain("net_sales").Breakdowns.Single(b => b.Dimension == "country");
        Assert.Equal(new Member("country", "France"), country.Part("France")!.Member);
    }

    [Fact]
    public void A_period_without_an_earlier_one_has_no_breakdown_and_says_why()
    {
        var explanation = Explain("net_sales", new(new(2011, 1, 1), new(2011, 1, 31)));
        Assert.Empty(explanation.Breakdowns);
        Assert.Contains("no earlier data to compare with", new ChangeWords(explanation, Formats.For("GBP", "en-GB"), "Jan 2011").Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shop_without_a_line_explains_nothing()
    {
        using var empty = SmallShop.Empty();
        var context = new Tillsight.Analyses.AnalysisContext(empty.Engine, Tillsight.Analyses.ShopFacts.Read(empty.Engine), new());
        Assert.Empty(ChangeExplanation.Of(empty.Reader, context.Facts, "net_sales", February, ComparedWith.Previous, cancellation: TestContext.Current.CancellationToken).Breakdowns);
    }

    [Theory]
    [InlineData(new[] { 0.333, 0.333, 0.334 }, 1.00, new[] { 0.33, 0.33, 0.34 })]
    [InlineData(new[] { 1.005, 1.005, -2.01 }, 0.00, new[] { 1.01, 1.00, -2.01 })]
    [InlineData(new[] { 10.0 }, 10.0, new[] { 10.0 })]
    public void Rounded_parts_add_up_to_the_rounded_whole(double[] values, double total, double[] expected) =>
        Assert.Equal(expected.Select(e => (decimal)e), Exact.Apportion([.. values.Select(v => (decimal)v)], (decimal)total, 2));

    [Fact]
    public void A_country_that_always_brings_most_surprises_nobody()
    {
        double[] terms = Focus.Surprises([new(90, 180), new(10, 20)]);
        Assert.Equal([0.0, 0.0], terms);
    }

    static DateRange February => new(new(2011, 2, 1), new(2011, 2, 28));

    ChangeExplanation Explain(string metric, DateRange? range = null) =>
        ChangeExplanation.Of(_shop.Reader, Tillsight.Analyses.ShopFacts.Read(_shop.Engine), metric, range ?? February, ComparedWith.Previous, cancellation: TestContext.Current.CancellationToken);

    public void Dispose() => _shop.Dispose();
}
