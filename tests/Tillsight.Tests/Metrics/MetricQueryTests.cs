using Tillsight.Metrics.Queries;

namespace Tillsight.Tests.Metrics;

public class MetricQueryTests(SmallShop shop) : IClassFixture<SmallShop>
{
    [Fact]
    public void Time_comes_first_and_in_order_with_undated_lines_last() =>
        Assert.Equal(["2011-01-01 | 70.5", "2011-02-01 | -4", "- | 6"], shop.Answer("net_sales", grain: "month").Lines());

    [Fact]
    public void A_grain_is_the_dimension_of_its_name() =>
        Assert.Equal(shop.Answer("net_sales", by: "month,country").Lines(), shop.Answer("net_sales", by: "country", grain: "month").Lines());

    [Fact]
    public void A_bound_leaves_undated_lines_out() =>
        Assert.Equal(["2011-01-01 | 5", "2011-02-01 | 9"], shop.Answer("lines", grain: "month", from: "1990-01-01").Lines());

    [Fact]
    public void A_month_as_upper_bound_stands_for_its_last_day() =>
        Assert.Equal(["70.5"], shop.Answer("net_sales", from: "2011", to: "2011-01").Lines());

    [Fact]
    public void Weekdays_come_in_the_order_of_the_week() =>
        Assert.Equal(["Monday | 4", "Tuesday | 1", "Wednesday | 4", "Thursday | 2", "Friday | 2", "Saturday | 1", "- | 2"],
            shop.Answer("lines", by: "weekday").Lines());

    [Fact]
    public void Things_are_shown_by_id_and_name() =>
        Assert.Equal(["product", "product_name", "units"], shop.Answer("units", by: "product").Columns.Select(c => c.Id));

    [Fact]
    public void Without_an_order_the_first_metric_sorts_from_the_highest() =>
        Assert.Equal(["web | 3", "store | 2", "- | 0"], shop.Answer("orders", by: "channel").Lines());

    [Fact]
    public void Ties_are_broken_by_the_dimension() =>
        Assert.Equal(["BAG | PEN | 0", "MUG | Blue mug | 0", "PEN | Red pen | 0", "- | - | 50"], shop.Answer("gift_cards", by: "product", order: "+gift_cards").Lines());

    [Fact]
    public void A_limit_cuts_after_sorting_and_leaves_the_total_whole()
    {
        var answer = shop.Answer("lines", by: "kind", order: "+lines", limit: 2, offset: 1);
        Assert.Equal(["gift_card | 1", "return | 1"], answer.Lines());
        Assert.Equal((7, "- | 16"), (answer.RowCount, answer.TotalLine()));
    }

    [Theory]
    [InlineData("units")]
    [InlineData("+lines")]
    [InlineData("-date")]
    public void A_page_is_the_same_whether_few_or_all_rows_are_asked_for(string order)
    {
        string[] all = shop.Answer("units,lines", by: "date,hour,product,kind", order: order).Lines();
        Assert.Equal(16, all.Length);
        for (int offset = 0; offset < all.Length; offset++)
            Assert.Equal([all[offset]], shop.Answer("units,lines", by: "date,hour,product,kind", order: order, limit: 1, offset: offset).Lines());
        Assert.Empty(shop.Answer("units,lines", by: "date,hour,product,kind", order: order, limit: 0).Lines());
        Assert.Empty(shop.Answer("units,lines", by: "date,hour,product,kind", order: order, limit: int.MaxValue, offset: 99).Lines());
    }

    [Fact]
    public void The_total_of_a_count_is_counted_anew() =>
        Assert.Equal("- | - | 5", shop.Answer("orders", by: "product").TotalLine());

    [Fact]
    public void Values_of_one_dimension_are_alternatives_and_dimensions_are_conditions() =>
        Assert.Equal(["3"], shop.Answer("lines", where: ["category=Kitchen", "category=Stationery", "country=United Kingdom", "kind=sale", "kind=return"]).Lines());

    [Fact]
    public void A_thing_is_filtered_by_id_before_name()
    {
        Assert.Equal(["Red pen"], Names("product=PEN"));
        Assert.Equal(["Blue mug"], Names("product=Blue mug"));

        string[] Names(string where) => [.. shop.Answer("lines", by: "product", where: [where]).Rows.Select(r => (string)r.Cells[1]!)];
    }

    [Theory]
    [InlineData("month=2011-01", 5)]
    [InlineData("month=2011-01-01", 5)]
    [InlineData("quarter=2011-Q1", 14)]
    [InlineData("week=2011-W05", 8)]
    [InlineData("date=2011-02-02", 2)]
    [InlineData("year=2011", 14)]
    [InlineData("year!=2011", 2)]
    [InlineData("date=(no date)", 2)]
    [InlineData("weekday=Wed", 4)]
    [InlineData("weekday=3", 4)]
    [InlineData("hour=10", 3)]
    [InlineData("discounted=yes", 2)]
    [InlineData("subscription=no", 5)]
    [InlineData("subscription=(unknown)", 5)]
    [InlineData("customer=(not identified)", 4)]
    [InlineData("customer=Ann", 6)]
    [InlineData("store=13", 5)]
    [InlineData("promotion=Winter sale", 2)]
    [InlineData("source=january.csv", 5)]
    [InlineData("size=L", 3)]
    [InlineData("shoe=44", 5)]
    [InlineData("weight=1.25", 3)]
    [InlineData("made=2010-12-24", 3)]
    [InlineData("due=08:30:00", 3)]
    [InlineData("x_category=S", 3)]
    public void A_filter_keeps_as_many_lines_as_a_person_counts(string where, int lines) =>
        Assert.Equal(lines, shop.Answer("lines", where: [where]).Total.Lines);

    [Fact]
    public void A_superseded_batch_of_the_same_rank_is_not_counted_twice() =>
        Assert.Equal(["february.csv | 11", "january.csv | 5"], shop.Answer("lines", by: "source").Lines());

    [Fact]
    public void Segments_are_a_dimension_once_they_are_published()
    {
        using var own = new SmallShop();
        var early = Assert.Throws<UsageException>(() => own.Answer("customers", by: "segment"));
        Assert.Contains("tillsight show rfm", early.Message);

        own.Execute("create table customer_segment as select 1 as customer_key, 'Champions' as segment");
        Assert.Equal(["- | 2", "Champions | 1"], own.Answer("customers", by: "segment").Lines());
        Assert.Equal(["2"], own.Answer("customers", where: ["segment!=Champions"]).Lines());
    }

    [Fact]
    public void Amounts_of_several_currencies_are_added_with_a_warning()
    {
        using var own = new SmallShop();
        own.Execute("update fct_order_line set currency = 'EUR' where record_number = 5");
        Assert.Contains("EUR, GBP", Assert.Single(own.Answer("net_sales").Notes));
        Assert.Empty(own.Answer("net_sales", by: "currency").Notes);
        Assert.Empty(own.Answer("orders").Notes);
    }

    [Fact]
    public void A_shop_that_names_nothing_shows_ids_alone()
    {
        using var own = new SmallShop();
        own.Execute("update dim_customer set customer_name = null");
        Assert.Equal(["customer", "orders"], own.Answer("orders", by: "customer").Columns.Select(c => c.Id));
    }

    [Fact]
    public void Every_period_has_a_row_where_a_chart_asks_for_it()
    {
        var query = MetricQuery.Parse(["orders,aov"], grain: "day", from: "2011-02-01", to: "2011-02-28") with { EveryPeriod = true };
        Assert.Equal(["2011-02-01 | 1 | 30", "2011-02-02 | 0 | -", "2011-02-03 | 0 | -"], shop.Answer(query).Lines()[..3]);
        Assert.Equal("2011-02-09", shop.Answer(query).Lines()[^1][..10]);
    }
}
