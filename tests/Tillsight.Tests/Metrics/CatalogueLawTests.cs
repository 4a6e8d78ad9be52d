using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Tests.Metrics;

/// <summary>What holds for every metric and every dimension there is.</summary>
public class CatalogueLawTests(SmallShop shop, EmptyShop emptyShop) : IClassFixture<SmallShop>, IClassFixture<EmptyShop>
{
    public static TheoryData<string> Metrics => [.. SmallShop.AllMetrics];

    public static TheoryData<string> Dimensions
    {
        get
        {
            using var shop = new SmallShop();
            return [.. shop.Reader.Dimensions.All.Select(d => d.Id).Where(d => d != "segment")];
        }
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Every_metric_can_be_grouped_by_the_dimension_and_what_adds_up_adds_up(string dimension)
    {
        var answer = shop.Answer(new MetricQuery { Metrics = SmallShop.AllMetrics, By = [dimension] });
        var whole = shop.Answer(new MetricQuery { Metrics = SmallShop.AllMetrics });
        Assert.NotEmpty(answer.Rows);
        Assert.Equal(16, answer.Rows.Sum(r => r.Lines));
        foreach (string metric in SmallShop.AllMetrics)
        {
            Assert.Equal(whole.Figure(whole.Total, metric), answer.Figure(answer.Total, metric));
            if (MetricCatalogue.Get(metric).IsAdditive)
                Assert.Equal(answer.Figure(answer.Total, metric) ?? 0, answer.Rows.Sum(r => answer.Figure(r, metric) ?? 0));
        }
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_that_is_said_not_to_add_up_fails_to_somewhere(string metric)
    {
        if (MetricCatalogue.Get(metric).IsAdditive) return;
        Assert.Contains(shop.Reader.Dimensions.All.Where(d => d.Id != "segment"), dimension =>
        {
            var answer = shop.Answer(new MetricQuery { Metrics = [metric], By = [dimension.Id] });
            return answer.Rows.Sum(r => answer.Figure(r, metric) ?? 0) != (answer.Figure(answer.Total, metric) ?? 0);
        });
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void An_empty_shop_gives_zero_or_nothing_but_no_rate(string metric)
    {
        var empty = emptyShop.Shop;
        var answer = empty.Answer(metric);
        decimal? value = answer.Figure(answer.Total, metric);
        Assert.True(value is null or 0, $"{metric} is {value}");
        if (MetricCatalogue.Get(metric).Unit == Unit.Rate) Assert.Null(value);
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void An_empty_shop_has_no_cells(string dimension)
    {
        var empty = emptyShop.Shop;
        if (empty.Reader.Dimensions.All.All(d => d.Id != dimension)) return;
        Assert.Empty(empty.Answer(new MetricQuery { Metrics = SmallShop.AllMetrics, By = [dimension] }).Rows);
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void A_filter_and_its_denial_share_out_all_lines(string dimension)
    {
        var all = shop.Answer("lines", by: dimension);
        foreach (var row in all.Rows)
        {
            string value = CellText.Of(row.Cells[0]) ?? "(none)";
            long kept = shop.Answer("lines", where: [$"{dimension}={value}"]).Total.Lines;
            long left = shop.Answer("lines", where: [$"{dimension}!={value}"]).Total.Lines;
            Assert.Equal((row.Lines, 16 - row.Lines), (kept, left));
        }
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Two_readings_of_the_same_data_are_equal_to_the_row(string dimension)
    {
        var query = new MetricQuery { Metrics = ["gift_cards", "orders", "repeat_customers"], By = [dimension, "kind"] };
        Assert.Equal(shop.Answer(query).Lines(), new MetricReader(shop.Engine).Answer(query, TestContext.Current.CancellationToken).Lines());
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_says_what_it_is_in_words(string metric)
    {
        var found = MetricCatalogue.Get(metric);
        Assert.False(string.IsNullOrWhiteSpace(found.Name) || string.IsNullOrWhiteSpace(found.Formula));
        Assert.DoesNotContain('.', found.Formula);
        Assert.True(found.Inputs.Count > 0 || found is LineMetric);
        Assert.Contains(found.Name, MetricExplanation.Of(found));
    }

    [Fact]
    public void Every_type_of_metric_is_in_the_catalogue_once() => Assert.Equal(
        typeof(Metric).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Metric))).Select(t => t.Name).Order(StringComparer.Ordinal),
        MetricCatalogue.All.Select(m => m.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_metrics_that_others_script_against_exist() => Assert.Empty(((string[])
    [
        "gross_sales", "discounts", "returns", "net_sales", "charges", "line_amount", "lines", "orders", "units", "customers", "new_customers",
        "returning_customers", "aov", "units_per_transaction", "average_selling_price", "return_rate_period", "gross_profit", "gross_margin",
        "identified_share", "repeat_purchase_rate", "average_rating",
    ]).Except(SmallShop.AllMetrics));

    [Fact]
    public void The_dimensions_that_others_script_against_exist() => Assert.Empty(((string[])
    [
        "kind", "date", "week", "month", "quarter", "year", "weekday", "hour", "product", "category", "brand", "store", "channel", "country", "region",
        "city", "customer", "segment", "age_group", "gender", "subscription", "discounted", "promotion", "source",
    ]).Except(shop.Reader.Dimensions.All.Select(d => d.Id)));

    [Fact]
    public void The_ladder_reconciles_with_every_line()
    {
        var ladder = shop.Answer("net_sales,charges,gift_cards,adjustments,line_amount");
        decimal Of(string id) => ladder.Figure(ladder.Total, id)!.Value;
        decimal tests = Amount("kind=test"), refundedCharges = Amount("reverses=charge");
        Assert.Equal(Of("line_amount"), Of("net_sales") + Of("charges") + Of("gift_cards") + Of("adjustments") + tests + refundedCharges);

        decimal Amount(string where)
        {
            var answer = shop.Answer("line_amount", where: [where]);
            return answer.Figure(answer.Total, "line_amount")!.Value;
        }
    }
}
