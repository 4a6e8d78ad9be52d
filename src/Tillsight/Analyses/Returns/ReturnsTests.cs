using Tillsight.Analyses.Returns;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

public class ReturnsTests(LoadedShops shops)
{
    const string Id = "returns";

    [Fact]
    public void Value_units_and_rates_of_online_retail_ii_equal_pandas_1_5() => Assert.Equal(
        (716_462.57m, 467_740m, 0.036472593m, 0.041807066m),
        (OnlineRetail.Returns, OnlineRetail.UnitsReturned, Nine(OnlineRetail.ReturnShare), Nine(OnlineRetail.ReturnRate)));

    [Fact]
    public void January_2011_of_online_retail_ii_equals_pandas_1_5()
    {
        var january = Assert.Single(OnlineRetail.Months, m => m.Month == new DateOnly(2011, 1, 1));
        Assert.Equal((91_525.05m, 0.136527070m, 0.206297287m), (january.Returns, Nine(january.ReturnShare), Nine(january.ReturnRate)));
    }

    [Fact]
    public void The_three_most_returned_products_of_online_retail_ii_equal_pandas_1_5() => Assert.Equal(
        [("23843", 168_469.60m), ("23166", 77_479.64m), ("22423", 16_545.30m)], OnlineRetail.ByValue.Take(3).Select(p => (p.Id, p.Returns)));

    [Fact]
    public void The_highest_return_rates_above_the_median_products_585_units_equal_pandas_1_5_on_online_retail_ii()
    {
        Assert.Equal(585, OnlineRetail.MinUnits);
        Assert.Equal([("23843", 1m), ("23166", 0.954647m), ("23113", 0.819757m)], OnlineRetail.ByRate.Take(3).Select(p => (p.Id, decimal.Round(p.ReturnRate!.Value, 6))));
    }

    [Fact]
    public void Delays_of_online_retail_ii_equal_those_of_a_python_simulation_that_pairs_15766_of_17915_reversals()
    {
        var delay = OnlineRetail.Delay;
        Assert.Equal((17_915, 15_766, 11m, 1_460, 344_890.08m), (delay.Reversals, delay.Paired, delay.MedianDays, delay.SameDay, delay.SameDayAmount));
        Assert.Equal([1460, 4589, 5409, 2576, 1732], delay.Bands.Take(5).Select(b => b.Reversals));
    }

    [Fact]
    public void The_largest_reversal_of_online_retail_ii_is_the_80995_units_cancelled_on_the_day_of_their_sale()
    {
        var largest = OnlineRetail.Largest[0];
        Assert.Equal((new DateOnly(2011, 12, 9), "23843", 80_995m, 168_469.60m, 0), (largest.OrderDate, largest.ProductId, largest.Units, largest.Amount, largest.Days));
    }

    [Fact]
    public void Two_lines_that_carry_the_rate_are_named() =>
        Assert.Contains("The two largest lines alone are £245,653 (34.3 % of it)", SmallStar.Sentences(shops.OnlineRetail.Run(Id)));

    [Fact]
    public void The_median_of_an_even_number_of_delays_is_the_mean_of_the_two_in_the_middle()
    {
        using var shop = Shop();
        // Days 0, 2 and 28 after the sale, and one reversal without a sale: the middle of three is 2; with a fourth pair of 40 days it is 15.
        Assert.Equal((4, 3, 2m), (Delay(shop).Reversals, Delay(shop).Paired, Delay(shop).MedianDays));
        shop.Return("2011-02-10", 8, "A", "MUG", 1, 10).Pair(shop.Record, 1);
        Assert.Equal(15m, Delay(shop).MedianDays);
    }

    [Fact]
    public void What_was_cancelled_on_the_day_of_its_sale_is_told_apart()
    {
        using var shop = Shop();
        Assert.Equal((1, 10m), (Delay(shop).SameDay, Delay(shop).SameDayAmount));
        Assert.Contains("£10.00 was cancelled on the day of its sale; without that 20.0 % of sales come back", shop.Notes(Id));
    }

    [Fact]
    public void A_product_with_fewer_units_than_asked_for_is_not_ranked_by_its_rate()
    {
        using var shop = Shop();
        Assert.Empty(shop.Result<ReturnsResult>(Id).ByRate);
        Assert.Equal("MUG", Assert.Single(shop.Result<ReturnsResult>(Id, ("min-units", "10")).ByRate).Id);
    }

    [Fact]
    public void A_refunded_charge_is_no_return()
    {
        using var shop = Shop();
        shop.Return("2011-01-20", 7, price: 99, reverses: "charge", kind: "cancellation");
        Assert.Equal(40, shop.Result<ReturnsResult>(Id).Returns);
        Assert.DoesNotContain(shop.Result<ReturnsResult>(Id).Largest, l => l.Amount == 99);
    }

    [Fact]
    public void A_range_takes_the_reversals_that_were_processed_in_it()
    {
        using var shop = Shop();
        var result = shop.Result<ReturnsResult>(Id, ("from", "2011-01-05"), ("to", "2011-01-31"));
        Assert.Equal((20m, 2, 2), (result.Returns, result.Delay.Reversals, result.Largest.Count));
    }

    [Fact]
    public void Reasons_that_the_source_gives_are_shown()
    {
        using var shop = Shop();
        shop.Engine.Execute("insert into warehouse_attribute values ('line', 'x_return_reason', 'Return reason', 'varchar'); alter table fct_order_line add column x_return_reason varchar; update fct_order_line set x_return_reason = 'broken' where record_number = 2");
        Assert.Equal([("unknown", 30m), ("broken", 10m)], shop.Result<ReturnsResult>(Id).Reasons.Select(r => (r.Label, r.Returns)));
    }

    [Fact]
    public void A_shop_whose_returns_have_no_sale_says_what_would_tie_them()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10).Return("2011-01-04", 2, price: 10);
        Assert.Null(Delay(shop).MedianDays);
        Assert.Contains("No return could be tied to its sale", shop.Notes(Id));
    }

    [Fact]
    public void A_shop_of_nothing_but_returns_has_no_rate()
    {
        using var shop = new SmallStar().Return("2011-01-03", 1, price: 10);
        Assert.Equal((10m, null, null), (shop.Result<ReturnsResult>(Id).Returns, shop.Result<ReturnsResult>(Id).ReturnShare, shop.Result<ReturnsResult>(Id).ReturnRate));
    }

    [Fact]
    public void Where_no_line_takes_a_sale_back_the_rate_is_unknown_and_not_zero() =>
        Assert.Contains("it is unknown, not zero", shops.CustomerShopping.Run(Id).View.Blocks.OfType<Note>().Single().Text);

    ReturnsResult OnlineRetail => shops.OnlineRetail.Result<ReturnsResult>(Id);

    static ReturnDelay Delay(SmallStar shop) => shop.Result<ReturnsResult>(Id).Delay;

    static decimal Nine(decimal? value) => decimal.Round(value!.Value, 9);

    /// <summary>Sales of 150 in two orders; 10 back on the same day, 10 after two days, 10 after 28, 10 whose sale is not known.</summary>
    static SmallStar Shop() => new SmallStar()
        .Sale("2011-01-01", 1, "A", "MUG", 15, 10)
        .Return("2011-01-01", 2, "A", "MUG", 1, 10).Return("2011-01-03", 3, "A", "MUG", 1, 10).Return("2011-01-29", 4, "A", "MUG", 1, 10).Return("2011-01-30", 5, null, "MUG", 1, 10)
        .Pair(2, 1).Pair(3, 1).Pair(4, 1);
}
