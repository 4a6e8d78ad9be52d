using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Metrics;

/// <summary>Lines added up by order tell the same as the lines one by one: each figure by each dimension, asked both ways.</summary>
public class OrderRollUpTests(LoadedShops shops)
{
    static readonly string[] Dimensions =
    [
        "date", "week", "month", "quarter", "year", "weekday", "hour", "kind", "reverses", "discounted", "currency", "channel", "store", "promotion",
        "country", "region", "city", "customer", "age_group", "gender", "subscription", "source",
    ];

    public static TheoryData<string> Names { get; } = [.. Dimensions];

    [Theory, MemberData(nameof(Names))]
    public void A_shop_of_sixteen_lines_gives_the_same_figures(string dimension)
    {
        using var shop = new SmallShop();
        Same(shop.Reader, shop.Engine, dimension);
    }

    [Theory, MemberData(nameof(Names))]
    public void Foodmart_gives_the_same_figures(string dimension) => shops.Foodmart.With(shop => Same(new MetricReader(shop.Engine), shop.Engine, dimension));

    [Theory]
    [InlineData("month")]
    [InlineData("hour")]
    [InlineData("country")]
    [InlineData("kind")]
    public void Online_retail_ii_gives_the_same_figures(string dimension) =>
        shops.OnlineRetail.With(shop => Same(new MetricReader(shop.Engine), shop.Engine, dimension));

    [Theory]
    [InlineData("product")]
    [InlineData("category")]
    public void What_only_lines_know_is_read_from_them(string dimension)
    {
        using var shop = new SmallShop();
        var plan = new QueryPlan(new MetricQuery { Metrics = ["net_sales"], By = [dimension] }, shop.Reader.Dimensions, shop.Reader.Coverage);
        Assert.Equal(LineSource.Lines, plan.Source);
    }

    [Fact]
    public void Every_figure_but_those_of_products_and_pairs_comes_from_orders()
    {
        using var shop = new SmallShop();
        string[] others = [.. MetricCatalogue.All.Where(m => new QueryPlan(new MetricQuery { Metrics = [m.Id] }, shop.Reader.Dimensions, shop.Reader.Coverage).Source == LineSource.Lines).Select(m => m.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(["paired_units_returned", "products_sold", "return_paired_share", "return_rate_cohort", "units_taken_back"], others);
    }

    static int Same(MetricReader reader, IEngine engine, string dimension)
    {
        string[] metrics = [.. MetricCatalogue.All.Select(m => m.Id).Except(["paired_units_returned", "products_sold", "return_paired_share", "return_rate_cohort", "units_taken_back"])];
        var plan = new QueryPlan(new MetricQuery { Metrics = metrics, By = [dimension] }, reader.Dimensions, reader.Coverage);
        Assert.Equal(LineSource.Orders, plan.Source);
        string[] rows = Rows(plan);
        Assert.Equal(Rows(plan with { Source = LineSource.Lines }), rows);
        return rows.Length;

        string[] Rows(QueryPlan asked)
        {
            var sql = new QuerySql(asked);
            return [.. engine.Query(sql.Text, sql.Parameters.Values).Rows().Select(r => string.Join(" | ", r)).Order(StringComparer.Ordinal)];
        }
    }
}
