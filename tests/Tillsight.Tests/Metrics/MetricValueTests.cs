using Tillsight.Metrics;

namespace Tillsight.Tests.Metrics;

public class MetricValueTests(SmallShop shop) : IClassFixture<SmallShop>
{
    // Worked out by hand from the sixteen lines of SmallShop; ratios stand as the division that gives them.
    static readonly Dictionary<string, decimal> ByHand = new()
    {
        ["gross_sales"] = 20 + 15 + 10 + 30 + 30 + 6 + 3,
        ["discounts"] = 1.5m + 3,
        ["sales_before_returns"] = 109.5m,
        ["returns"] = 10 + 27,
        ["net_sales"] = 72.5m,
        ["charges"] = 4 + 5,
        ["tax"] = 4 + 2.7m + 0.8m - 2,
        ["total_sales"] = 72.5m + 5.5m + 9,
        ["line_amount"] = 103.5m,
        ["gift_cards"] = 50,
        ["adjustments"] = -25,
        ["discount_rate"] = 4.5m / 114,
        ["lines"] = 16,
        ["orders"] = 5,
        ["units"] = 2 + 10 + 1 + 1 + 3 + 4 + 2 + 1,
        ["products_sold"] = 3,
        ["days_traded"] = 5,
        ["aov"] = 21.9m,
        ["aov_net"] = 14.5m,
        ["aov_total"] = 17.4m,
        ["units_per_transaction"] = 4.8m,
        ["average_selling_price"] = 109.5m / 24,
        ["net_sales_per_day"] = 14.5m,
        ["units_returned"] = 2,
        ["return_rate_period"] = 2m / 24,
        ["units_taken_back"] = 1,
        ["return_rate_cohort"] = 1m / 24,
        ["paired_units_returned"] = 1,
        ["return_paired_share"] = 0.5m,
        ["return_share"] = 37m / 109.5m,
        ["customers"] = 3,
        ["ordering_customers"] = 2,
        ["new_customers"] = 2,
        ["returning_customers"] = 2,
        ["returning_customer_rate"] = 1,
        ["repeat_customers"] = 2,
        ["repeat_purchase_rate"] = 2m / 3,
        ["identified_sales"] = 76.5m,
        ["identified_share"] = 76.5m / 109.5m,
        ["identified_orders"] = 4,
        ["orders_per_customer"] = 2,
        ["sales_per_customer"] = 38.25m,
        ["cost_of_goods"] = 12 + 5 + 6 + 18 - 6 + 1,
        ["costed_net_sales"] = 66.5m,
        ["gross_profit"] = 30.5m,
        ["gross_margin"] = 30.5m / 66.5m,
        ["costed_sales"] = 76.5m,
        ["cost_covered_share"] = 76.5m / 109.5m,
        ["ratings"] = 3,
        ["rating_points"] = 11,
        ["average_rating"] = 11m / 3,
    };

    public static TheoryData<string> Metrics => [.. MetricCatalogue.All.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void A_metric_of_the_small_shop_is_what_a_person_works_out_by_hand(string metric)
    {
        var answer = shop.Answer(metric);
        Assert.Equal(ByHand[metric], answer.Figure(answer.Total, metric));
    }

    [Fact]
    public void Net_sales_of_february_are_negative_where_more_came_back_than_went_out() =>
        Assert.Equal(["-4"], shop.Answer("net_sales", from: "2011-02").Lines());

    [Fact]
    public void A_customer_billed_for_postage_alone_is_a_customer_but_has_not_ordered() =>
        Assert.Equal(["1 | 0 | 0"], shop.Answer("customers,ordering_customers,orders", where: ["customer=C"]).Lines());

    [Fact]
    public void A_refunded_charge_is_no_return_of_sales() =>
        Assert.Equal(["0 | -4"], shop.Answer("returns,line_amount", where: ["reverses=charge"]).Lines());

    [Fact]
    public void A_customer_with_one_order_in_the_range_is_not_a_repeat_customer() =>
        Assert.Equal(["1 | 1"], shop.Answer("repeat_customers,returning_customers", from: "2011-01", to: "2011-01-31").Lines());

    [Fact]
    public void A_customer_whose_earlier_order_lies_before_the_range_is_returning_but_no_repeat_customer() =>
        Assert.Equal(["0 | 1 | 0"], shop.Answer("repeat_customers,returning_customers,new_customers", from: "2011-01-15", to: "2011-01-30").Lines());

    [Fact]
    public void Repeat_customers_are_counted_within_each_cell() =>
        Assert.Equal(["Kitchen | 1 | 1", "Stationery | 0 | 2", "- | 1 | 3"],
            shop.Answer("repeat_customers,customers", by: "category", order: "category").Lines());

    [Fact]
    public void A_return_counts_against_the_month_of_its_sale_where_that_is_known() =>
        Assert.Equal(["2011-01-01 | 1 | 0", "2011-02-01 | 0 | 2", "- | 0 | 0"], shop.Answer("units_taken_back,units_returned", grain: "month").Lines());

    [Fact]
    public void A_margin_is_told_only_of_lines_whose_cost_is_known() =>
        Assert.Equal(["MUG | Blue mug | 0.4 | 1", "PEN | Red pen | 0.6363636363636363636363636364 | 0.7333333333333333333333333333", "BAG | PEN | - | 0"],
            shop.Answer("gross_margin,cost_covered_share", by: "product", where: ["kind!=charge", "product!=(none)"], order: "+gross_margin").Lines());
}
