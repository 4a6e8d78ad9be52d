using Tillsight.Metrics.Queries;

namespace Tillsight.Tests.Metrics;

public class MetricRefusalTests(SmallShop shop) : IClassFixture<SmallShop>
{
    [Theory]
    [InlineData("net_sale", "There is no metric \"net_sale\"; did you mean net_sales")]
    [InlineData("margin", "gross_margin")]
    [InlineData("NET_SALES", "did you mean net_sales")]
    [InlineData("qqqqqqqqqqqq", "There is no metric \"qqqqqqqqqqqq\". docs/guide/metrics.md")]
    public void An_unknown_metric_is_refused_with_the_nearest(string metric, string said) => Says(said, () => shop.Answer(metric));

    [Theory]
    [InlineData("contry", "did you mean country")]
    [InlineData("sizes", "did you mean size")]
    [InlineData("(select 1)", "There is no dimension")]
    public void An_unknown_dimension_is_refused_with_the_nearest(string dimension, string said)
    {
        Says(said, () => shop.Answer("lines", by: dimension));
        Says(said, () => shop.Answer("lines", where: [$"{dimension}=x"]));
    }

    [Fact]
    public void A_column_to_sort_by_must_be_in_the_answer() =>
        Says("did you mean net_sales", () => shop.Answer("net_sales", by: "kind", order: "-net_sale"));

    [Fact]
    public void An_unknown_grain_is_refused_with_the_nearest() => Says("did you mean month", () => shop.Answer("lines", grain: "months"));

    [Fact]
    public void An_unknown_comparison_is_refused_with_the_nearest() =>
        Says("did you mean previous", () => shop.Answer("lines", grain: "month", compare: "previos"));

    [Theory]
    [InlineData("country")]
    [InlineData("=France")]
    public void A_condition_without_its_sign_is_refused(string where) => Says("country=France", () => shop.Answer("lines", where: [where]));

    [Theory]
    [InlineData("hour=ten", "hour \"ten\" is not a whole number.")]
    [InlineData("weekday=8", "Monday to Sunday")]
    [InlineData("discounted=perhaps", "yes or no")]
    [InlineData("month=2011-01-15", "first day of a month")]
    [InlineData("weight=heavy", "a number such as 12.5")]
    [InlineData("date=01/02/2011", "2011-11-30")]
    public void A_value_of_the_wrong_sort_is_refused(string where, string said) => Says(said, () => shop.Answer("lines", where: [where]));

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused() =>
        Says("ends before it begins: 2011-03-01 to 2011-02-28", () => shop.Answer("lines", from: "2011-03-01", to: "2011-02"));

    [Fact]
    public void A_comparison_without_a_time_is_refused() => Says("needs a time", () => shop.Answer("lines", compare: "previous"));

    [Fact]
    public void A_query_without_a_metric_is_refused() => Says("at least one metric", () => shop.Answer(""));

    [Fact]
    public void A_negative_limit_is_refused() => Says("cannot be negative", () => shop.Answer("lines", limit: -1));

    [Fact]
    public void Weeks_are_not_compared_by_date() => Says("Use year", () => shop.Answer("lines", grain: "week", compare: "year_date"));

    [Fact]
    public void Weeks_are_not_compared_within_months() => Says("cross their ends", () => shop.Answer("lines", by: "month", grain: "week", compare: "year"));

    [Theory]
    [InlineData("country=France' or '1'='1")]
    [InlineData("product=x'); drop table fct_order_line; --")]
    [InlineData("channel=@sum_if(1, true)")]
    [InlineData("size=$v9")]
    [InlineData("customer=\"; delete from dim_customer; --")]
    public void What_looks_like_sql_in_a_value_is_only_text(string where)
    {
        var answer = shop.Answer("lines", by: "country", where: [where]);
        Assert.Empty(answer.Rows);
        Assert.DoesNotContain(where.Split('=', 2)[1], answer.Sql);
        Assert.Equal(16, shop.Answer("lines").Total.Lines);
    }

    [Fact]
    public void A_value_that_nobody_has_gives_no_rows_and_a_hint() =>
        Assert.Equal("No line has country \"Frnace\"; did you mean France?", Assert.Single(shop.Answer("lines", by: "kind", where: ["country=Frnace"]).Notes));

    static void Says(string words, Func<MetricAnswer> ask) => Assert.Contains(words, Assert.Throws<UsageException>(ask).Message);
}
