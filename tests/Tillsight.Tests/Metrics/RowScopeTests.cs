using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Metrics;

/// <summary>A reader narrowed to some lines tells the same as a query that filters them, and nothing of any other.</summary>
public class RowScopeTests(LoadedShops shops)
{
    /// <summary>Those that pair a line with another one, which may lie outside.</summary>
    static readonly string[] Pairing = ["paired_units_returned", "return_paired_share", "return_rate_cohort", "units_taken_back"];

    static readonly string[] Metrics = [.. MetricCatalogue.All.Select(m => m.Id).Except(Pairing)];

    [Theory]
    [InlineData("country=France")]
    [InlineData("country!=France")]
    [InlineData("category=Kitchen")]
    [InlineData("product=PEN", "channel=web")]
    [InlineData("store=13")]
    [InlineData("month=2011-01")]
    [InlineData("customer=(not identified)")]
    [InlineData("source=january.csv")]
    [InlineData("subscription=yes")]
    [InlineData("weight=1.25")]
    [InlineData("category=it's \"none\"; drop table fct_order_line")]
    public void Figures_are_those_of_a_query_with_the_same_filters(params string[] filters)
    {
        using var shop = new SmallShop();
        var where = MetricFilter.Parse(filters);
        var asked = shop.Answer(new MetricQuery { Metrics = Metrics, By = ["product"], Where = where });
        using var reader = shop.Engine.Read();
        RowScope.Narrow(reader, [], where);
        var narrowed = new MetricReader(reader).Answer(new MetricQuery { Metrics = Metrics, By = ["product"] }, TestContext.Current.CancellationToken);
        Assert.Equal(Text(asked), Text(narrowed));
    }

    [Fact]
    public void Limit_and_filter_hold_together()
    {
        using var shop = new SmallShop();
        using var reader = shop.Engine.Read();
        RowScope.Narrow(reader, MetricFilter.Parse(["channel=web"]), MetricFilter.Parse(["product=MUG"]));
        Assert.Equal([1L, 4, 6, 7], reader.Query("select record_number from fct_order_line order by 1").Column<long?>("record_number").Select(n => n!.Value));
    }

    [Fact]
    public void A_limited_reader_sees_no_customer_product_store_place_or_receipt_of_others()
    {
        using var shop = new SmallShop();
        shop.Engine.Execute("create table customer_segment as select customer_key, 'Loyal' as segment from dim_customer; create table later_thing as select 1 as secret; insert into warehouse_rule values ('r', 1, 'noted', 't', 1, 1, 'u', '[]')");
        using var reader = shop.Engine.Read();
        RowScope.Narrow(reader, MetricFilter.Parse(["store=13"]), []);
        string[] seen = [.. ((string[])["dim_customer", "dim_product", "dim_store", "dim_place", "dim_promotion", "customer_segment", "later_thing", "warehouse_rule", "fct_reversal"])
            .Select(t => $"{t} {reader.Query($"select count(*) as n from {t}").Column<long?>("n")[0]}")];
        // By hand: store 13 is lines 5, 8, 10, 13 and 16: Bob, the pen and the bag, in France, with the promotion of lines 5 and 8.
        Assert.Equal(["dim_customer 1", "dim_product 2", "dim_store 1", "dim_place 1", "dim_promotion 1", "customer_segment 1", "later_thing 0", "warehouse_rule 0", "fct_reversal 0"], seen);
    }

    [Fact]
    public void A_limited_reader_knows_a_customer_by_the_orders_in_sight()
    {
        using var shop = new SmallShop();
        using var reader = shop.Engine.Read();
        RowScope.Narrow(reader, MetricFilter.Parse(["month=2011-01"]), []);
        var customers = reader.Query("select customer_id, order_count from dim_customer order by 1").Rows();
        Assert.Equal(["A 2", "B 1"], customers.Select(r => $"{r[0]} {r[1]}"));
    }

    [Fact]
    public void Another_reader_beside_sees_everything()
    {
        using var shop = new SmallShop();
        using var narrowed = shop.Engine.Read();
        RowScope.Narrow(narrowed, MetricFilter.Parse(["store=13"]), []);
        using var other = shop.Engine.Read();
        Assert.Equal(16, other.Query("select count(*) as n from fct_order_line").Column<long?>("n")[0]);
    }

    [Theory]
    [InlineData("country=France")]
    [InlineData("product=22423")]
    public void Online_retail_ii_gives_the_same_figures(string filter)
    {
        var (asked, narrowed) = shops.OnlineRetail.With(shop =>
        {
            var where = MetricFilter.Parse([filter]);
            using var reader = ((DuckDbEngine)shop.Engine).Read();
            RowScope.Narrow(reader, [], where);
            return (Text(new MetricReader(shop.Engine).Answer(new MetricQuery { Metrics = Metrics, By = ["month"], Where = where })),
                Text(new MetricReader(reader).Answer(new MetricQuery { Metrics = Metrics, By = ["month"] })));
        });
        Assert.Equal(asked, narrowed);
    }

    static string[] Text(MetricAnswer answer) => [.. answer.Rows.Append(answer.Total).Select(r => string.Join(" | ", r.Cells.Append(r.Lines)))];
}
