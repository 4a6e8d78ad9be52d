using Tillsight.Analyses.SalesOverTime;
using Tillsight.Calendars;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

public class SalesOverTimeTests(LoadedShops shops)
{
    const string Id = "sales-over-time";

    [Fact]
    public void Months_of_online_retail_ii_equal_pandas_1_5_groupby()
    {
        var periods = shops.OnlineRetail.Result<SalesOverTimeResult>(Id).Periods;
        Assert.Equal(25, periods.Count);
        Assert.Equal(("Dec 2009", 778_343.08m, 1666m), (periods[0].Period, periods[0].NetSales, periods[0].Orders));
        Assert.Equal(("Nov 2010", 1_394_601.802m, 2719m), (periods[11].Period, periods[11].NetSales, periods[11].Orders));
        Assert.Equal(("Apr 2011", 482_061.931m, 1235m), (periods[16].Period, periods[16].NetSales, periods[16].Orders));
    }

    [Fact]
    public void Twelve_whole_months_against_the_twelve_before_equal_pandas_1_5_on_online_retail_ii()
    {
        var change = shops.OnlineRetail.Result<SalesOverTimeResult>(Id).Change!;
        Assert.Equal((9_330_918.603m, 9_156_080.904m, 18_957m, 19_743m), (change.NetSales, change.NetSalesBefore, change.Orders, change.OrdersBefore));
    }

    [Fact]
    public void The_unfinished_month_of_online_retail_ii_meets_the_same_nine_days_a_year_ago_as_pandas_1_5_sums_them()
    {
        var last = shops.OnlineRetail.Result<SalesOverTimeResult>(Id).Periods[^1];
        Assert.Equal((false, 440_399.56m, 401_141.88m), (last.IsWhole, last.NetSales, last.NetSalesYearAgo));
    }

    [Fact]
    public void Week_48_of_2011_equals_pandas_1_5_on_online_retail_ii()
    {
        var week = Assert.Single(shops.OnlineRetail.Result<SalesOverTimeResult>(Id, ("grain", "week")).Periods, p => p.Period == "2011-W48");
        Assert.Equal((306_115.06m, 663m), (week.NetSales, week.Orders));
    }

    [Theory, InlineData(0, 335_132.43, 302_159.50, 309_579.51), InlineData(3, 9_315_073.083, 9_154_380.264, 9_154_380.264)]
    public void The_latest_days_of_online_retail_ii_equal_pandas_1_5_sums(int row, decimal now, decimal before, decimal yearAgo)
    {
        var trailing = shops.OnlineRetail.Result<SalesOverTimeResult>(Id).Trailing[row];
        Assert.Equal((now, before, yearAgo), (trailing.NetSales, trailing.Before, trailing.YearAgo));
    }

    [Fact]
    public void A_year_of_which_the_data_holds_one_month_is_nothing_to_compare_with()
    {
        var years = shops.OnlineRetail.Result<SalesOverTimeResult>(Id, ("grain", "year")).Periods;
        Assert.Equal([false, true, false], years.Select(y => y.IsWhole));
        Assert.Null(years[1].NetSalesYearAgo);
        Assert.NotNull(years[2].YearChangeRate);
    }

    [Theory, InlineData("day"), InlineData("week"), InlineData("month"), InlineData("quarter"), InlineData("year")]
    public void Whatever_the_grain_the_periods_add_up_to_the_ladders_net_sales(string grain)
    {
        var result = shops.OnlineRetail.Result<SalesOverTimeResult>(Id, ("grain", grain));
        Assert.Equal(result.Ladder.NetSales, result.Periods.Sum(p => p.NetSales));
    }

    [Fact]
    public void The_causes_of_a_change_add_up_to_it_to_the_cent()
    {
        using var shop = Growing();
        var change = shop.Result<SalesOverTimeResult>(Id).Change!;
        // March: 3 orders of 9 in all; February: 2 orders of 5 each. (3 - 2) x 5 = 5 for the orders, the rest is their value.
        Assert.Equal((-1m, 5m, -6m), (change.Difference, change.FromOrders, change.FromValue));
    }

    [Fact]
    public void The_ladder_takes_discounts_and_returns_from_gross_and_leaves_charges_beside()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, quantity: 4, price: 10, discount: 5).Charge("2011-01-03", 1, 7).Return("2011-01-09", 2, quantity: 1, price: 10);
        Assert.Equal(new SalesLadder(40, 5, 10, 25, 7, 32), shop.Result<SalesOverTimeResult>(Id).Ladder);
    }

    [Fact]
    public void A_month_without_a_line_is_a_gap_and_no_zero()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10).Sale("2011-03-31", 2, price: 10);
        Assert.Null(shop.Result<SalesOverTimeResult>(Id, ("grain", "month")).Periods[1].NetSales);
        Assert.Contains("Feb 2011 has no line at all", shop.Notes(Id, ("grain", "month")));
    }

    [Fact]
    public void A_day_without_a_line_is_a_day_without_sales()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10).Sale("2011-01-05", 2, price: 10);
        Assert.Equal([10, 0, 10], shop.Result<SalesOverTimeResult>(Id, ("grain", "day")).Periods.Select(p => p.NetSales));
    }

    [Fact]
    public void The_month_in_which_the_data_ends_is_marked_and_drawn_as_unfinished()
    {
        using var shop = Growing();
        shop.Sale("2011-04-02", 9, price: 3);
        var outcome = shop.Run(Id, ("grain", "month"));
        Assert.False(((SalesOverTimeResult)outcome.Result!).Periods[^1].IsWhole);
        Assert.Equal(3, Assert.IsType<TimeLines>(outcome.View.Blocks.OfType<Chart>().First().Shape).UnfinishedFrom);
        Assert.Null(((SalesOverTimeResult)outcome.Result!).Periods[^1].ChangeRate);
    }

    [Fact]
    public void A_month_that_the_data_enters_in_its_middle_is_not_whole()
    {
        using var shop = new SmallStar().Sale("2011-01-15", 1, price: 10).Sale("2011-02-28", 2, price: 30);
        var periods = shop.Result<SalesOverTimeResult>(Id, ("grain", "month")).Periods;
        Assert.Equal([false, true], periods.Select(p => p.IsWhole));
        Assert.Null(periods[1].ChangeRate);
    }

    [Fact]
    public void Sales_without_a_date_are_in_the_ladder_and_told_apart()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10).Sale(null, 2, price: 4);
        Assert.Equal((4m, 14m), (shop.Result<SalesOverTimeResult>(Id).UndatedNetSales, shop.Result<SalesOverTimeResult>(Id).Ladder.NetSales));
    }

    [Theory, InlineData(20, Grain.Day), InlineData(100, Grain.Week), InlineData(700, Grain.Month), InlineData(3000, Grain.Quarter), InlineData(9000, Grain.Year)]
    public void The_grain_follows_the_length_of_the_data(int days, Grain grain)
    {
        using var shop = new SmallStar().Sale("1990-01-01", 1, price: 10).Sale(new DateOnly(1990, 1, 1).AddDays(days).ToString("yyyy-MM-dd"), 2, price: 10);
        Assert.Equal(grain, shop.Result<SalesOverTimeResult>(Id).Grain);
    }

    [Fact]
    public void A_shop_of_one_day_says_that_there_is_nothing_to_compare_with_yet()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10);
        Assert.Contains("No whole month with data has an earlier one", shop.Notes(Id));
    }

    [Fact]
    public void A_shop_of_nothing_but_returns_has_negative_net_sales()
    {
        using var shop = new SmallStar().Return("2011-01-03", 1, price: 10).Return("2011-02-28", 2, price: 5);
        Assert.Equal([-10, -5], shop.Result<SalesOverTimeResult>(Id, ("grain", "month")).Periods.Select(p => p.NetSales));
    }

    [Fact]
    public void A_range_beside_the_data_is_answered_with_the_datas_dates()
    {
        using var shop = Growing();
        Assert.Contains("the data runs from 2011-01-01 to 2011-03-31", shop.Notes(Id, ("from", "2015-01-01")));
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused()
    {
        using var shop = Growing();
        Assert.Throws<UsageException>(() => shop.Run(Id, ("from", "2011-03-01"), ("to", "2011-02-01")));
    }

    [Fact]
    public void A_shop_without_dates_says_what_is_missing()
    {
        using var shop = new SmallStar().Sale(null, 1, price: 10);
        Assert.Contains("no order dates", shop.Notes(Id));
    }

    /// <summary>January 2 orders of 4, February 2 of 5, March 3 of 3; from the first day of January to the last of March.</summary>
    static SmallStar Growing() => new SmallStar()
        .Sale("2011-01-01", 1, price: 4).Sale("2011-01-20", 2, price: 4).Sale("2011-02-03", 3, price: 5).Sale("2011-02-09", 4, price: 5)
        .Sale("2011-03-03", 5, price: 3).Sale("2011-03-04", 6, price: 3).Sale("2011-03-31", 7, price: 3);
}
