using Tillsight.Analyses;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;
using Tillsight.Warehouse;

namespace Tillsight.Tests.Pipelines;

/// <summary>The facts of the sample data (its publisher's and our data sheet's) on shops loaded by the product as proposed.</summary>
public sealed class ItMustShowTests(LoadedShops shops)
{
    [Fact]
    public void Online_retail_ii_brings_in_1067371_rows_and_19287250_57() => With(shops.OnlineRetail, context =>
    {
        var balance = Balance.Read(context.Engine);
        Assert.True(balance.Closes);
        Assert.Equal(1_067_371, balance.RowsIn);
        Assert.Equal(19_287_250.57m, Math.Round(balance.AmountIn, 2));
        Assert.Equal((1_033_036, 34_335), (balance.RowsLoaded, balance.RowsExcluded));
        Assert.Equal(18_855_533.698m, balance.AmountLoaded);
    });

    [Fact]
    public void Online_retail_ii_tells_copies_within_a_sheet_from_the_overlap_of_the_sheets() => With(shops.OnlineRetail, context =>
    {
        var rules = RuleReceipt.Read(context.Engine).ToDictionary(r => r.RuleId, StringComparer.Ordinal);
        Assert.Equal(6_865 + 5_268, rules["exact_duplicates"].RowCount);
        Assert.Equal(22_202, rules["overlapping_exports"].RowCount);
    });

    [Theory]
    [InlineData("cancellation", 19_104, "-1462050.61")]
    [InlineData("gift_card", 100, "1756.17")]
    [InlineData("test", 13, "226.00")]
    public void Online_retail_ii_has_the_kinds_of_its_data_sheet(string kind, long lines, string amount) => With(shops.OnlineRetail, context =>
    {
        var row = context.Engine.Query("select count(*) as n, sum(net_amount) as amount from fct_order_line where kind = $kind", new Dictionary<string, object?> { ["kind"] = kind });
        Assert.Equal(lines, row.Value(0, 0));
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), row.Value(0, 1));
    });

    [Fact]
    public void Online_retail_ii_sold_20465198_388_on_1007912_lines_of_the_kinds_together() => With(shops.OnlineRetail, context =>
    {
        var row = context.Engine.Query("select count(*) as n, sum(net_amount) as amount from fct_order_line where kind <> 'cancellation' and order_id not like 'A%' and quantity > 0 and unit_price > 0");
        Assert.Equal(1_007_912L, row.Value(0, 0));
        Assert.Equal(20_465_198.388m, row.Value(0, 1));
    });

    [Fact]
    public void Online_retail_ii_booked_bad_debt_of_147614_08() => With(shops.OnlineRetail, context =>
        Assert.Equal(-147_614.08m, context.Engine.Query("select sum(net_amount) as amount from fct_order_line where order_id like 'A%'").Value(0, 0)));

    [Fact]
    public void Online_retail_ii_has_5878_identified_buying_customers() => Assert.Equal(5_878m, Figure(shops.OnlineRetail, "customers"));

    [Fact]
    public void Customer_shopping_takes_233081() => Assert.Equal(233_081m, Figure(shops.CustomerShopping, "net_sales"));

    [Theory]
    [InlineData("Clothing", 104_264)]
    [InlineData("Accessories", 74_200)]
    [InlineData("Footwear", 36_093)]
    [InlineData("Outerwear", 18_524)]
    public void Customer_shopping_takes_this_by_category(string category, int sales) =>
        Assert.Equal(sales, Figure(shops.CustomerShopping, "net_sales", $"category={category}"));

    [Fact]
    public void Customer_shopping_has_27_percent_subscribers() => With(shops.CustomerShopping, context =>
        Assert.Equal(0.27m, Math.Round(Convert.ToDecimal(context.Engine.Query("select @count_if(subscription) as yes from dim_customer").Value(0, 0), null) / 3900, 3)));

    [Fact]
    public void Customer_shopping_has_37_ratings_filled_with_the_median_of_their_category() => With(shops.CustomerShopping, context =>
        Assert.Equal(37, RuleReceipt.Read(context.Engine).Single(r => r.RuleId == "fill_missing:rating").RowCount));

    [Fact]
    public void Customer_shopping_keeps_no_promo_column_since_it_equals_the_discount_column() => With(shops.CustomerShopping, context =>
    {
        Assert.Contains(RuleReceipt.Read(context.Engine), r => r.RuleId.StartsWith("redundant_column", StringComparison.Ordinal) && r.RowCount == 3_900);
        Assert.DoesNotContain("x_promo_code_used", context.Engine.ColumnsOf("fct_order_line"));
    });

    [Theory]
    [InlineData("size")]
    [InlineData("color")]
    [InlineData("season")]
    [InlineData("payment_method")]
    [InlineData("shipping_type")]
    public void Customer_shopping_can_be_grouped_by_columns_without_a_place_of_their_own(string dimension) => With(shops.CustomerShopping, context =>
    {
        var answer = new MetricReader(context.Engine).Answer(new MetricQuery { Metrics = ["net_sales"], By = [dimension] });
        Assert.Equal(233_081m, answer.Rows.Sum(r => answer.Figure(r, "net_sales")));
        Assert.True(answer.Rows.Count > 1);
    });

    [Fact]
    public void Foodmart_sells_565238_13_at_a_cost_of_225627_23_in_266773_units_in_1997() => With(shops.Foodmart, context =>
    {
        var answer = new MetricReader(context.Engine).Answer(new MetricQuery { Metrics = ["net_sales", "cost_of_goods", "units", "orders", "customers", "gross_margin"], From = new DateOnly(1997, 1, 1), To = new DateOnly(1997, 12, 31) });
        Assert.Equal(565_238.13m, answer.Figure(answer.Total, "net_sales"));
        Assert.Equal(225_627.23m, Math.Round(answer.Figure(answer.Total, "cost_of_goods")!.Value, 2));
        Assert.Equal(266_773m, answer.Figure(answer.Total, "units"));
        Assert.Equal(20_530m, answer.Figure(answer.Total, "orders"));
        Assert.Equal(5_581m, answer.Figure(answer.Total, "customers"));
        Assert.Equal(Math.Round(1 - 225_627.2336m / 565_238.13m, 6), Math.Round(answer.Figure(answer.Total, "gross_margin")!.Value, 6));
    });

    [Fact]
    public void Cdnow_loads_all_69659_purchases_worth_2500315_63() => With(shops.Cdnow, context =>
    {
        var balance = Balance.Read(context.Engine);
        Assert.Equal((69_659, 69_659), (balance.RowsIn, balance.RowsLoaded));
        Assert.Equal(2_500_315.63m, balance.AmountLoaded);
        Assert.Equal(23_570L, context.Engine.Query("select count(*) as n from dim_customer where order_count > 0").Value(0, 0));
    });

    static decimal? Figure(LoadedShop shop, string metric, params string[] where)
    {
        decimal? value = null;
        With(shop, context =>
        {
            var answer = new MetricReader(context.Engine).Answer(MetricQuery.Parse([metric], where: where));
            value = answer.Figure(answer.Total, metric);
        });
        return value;
    }

    static void With(LoadedShop shop, Action<AnalysisContext> claim) => shop.With(context =>
    {
        claim(context);
        return true;
    });
}
