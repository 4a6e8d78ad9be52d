using Tillsight.Analyses.SeasonsAndPeaks;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

public class SeasonsAndPeaksTests(LoadedShops shops)
{
    const string Id = "seasons-and-peaks";

    [Theory, InlineData(2, 0.665420, 0.642335, 0.688505), InlineData(11, 1.831560, 1.827771, 1.835349), InlineData(12, 0.997520, 0.974940, 1.020100)]
    public void Month_indices_of_online_retail_ii_equal_pandas_1_5_over_two_years_of_twelve_months(int month, double index, double low, double high)
    {
        var season = shops.OnlineRetail.Result<SeasonsAndPeaksResult>(Id).Season!;
        var found = Assert.Single(season.Months, m => m.Month == month);
        Assert.Equal((index, low, high, 2), (Six(found.Index), Six(found.Low), Six(found.High), found.Years));
    }

    [Fact]
    public void Wednesday_noon_of_online_retail_ii_equals_pandas_1_5_groupby()
    {
        var noon = Assert.Single(shops.OnlineRetail.Result<SeasonsAndPeaksResult>(Id).Hours, h => h is { Weekday: 3, Hour: 12 });
        Assert.Equal((552_585.49m, 5_213.070660), (noon.Sales, Six(noon.SalesPerDay)));
    }

    [Fact]
    public void Weekdays_of_online_retail_ii_equal_pandas_1_5_groupby()
    {
        decimal[] sales = [3_416_593.665m, 3_880_183.262m, 3_375_311.193m, 4_010_215.522m, 3_166_580.833m, 9_803.05m, 1_785_174.112m];
        Assert.Equal(sales, shops.OnlineRetail.Result<SeasonsAndPeaksResult>(Id).Weekdays.Select(w => w.Sales));
    }

    [Fact]
    public void The_best_day_of_online_retail_ii_and_its_largest_order_equal_pandas_1_5()
    {
        var best = shops.OnlineRetail.Result<SeasonsAndPeaksResult>(Id).BestDays[0];
        Assert.Equal((new DateOnly(2011, 11, 14), 110_623.68m, 50_653.91m), (best.Date, best.NetSales, best.LargestOrderAmount));
    }

    [Fact]
    public void The_calendar_of_online_retail_ii_has_the_604_days_with_sales_that_pandas_1_5_counts()
    {
        var days = Assert.IsType<CalendarHeat>(Assert.Single(shops.OnlineRetail.Run(Id).View.Blocks.OfType<Chart>(), c => c.Name == "calendar").Shape);
        Assert.Equal((604, 57_144.60m), (days.Values.Count(v => v is not null), days.Values[new DateOnly(2010, 12, 1).DayNumber - days.First.DayNumber]));
    }

    [Fact]
    public void An_order_that_was_cancelled_the_same_day_makes_no_best_day() =>
        Assert.DoesNotContain(shops.OnlineRetail.Result<SeasonsAndPeaksResult>(Id, ("top", "25")).BestDays, d => d.Date == new DateOnly(2011, 1, 18));

    [Fact]
    public void Growth_from_year_to_year_is_no_season()
    {
        using var shop = new SmallStar();
        for (int month = 0; month < 24; month++) shop.Sale(new DateOnly(2010, 1, 1).AddMonths(month).ToString("yyyy-MM-dd"), month + 1, price: month < 12 ? 10 : 30);
        shop.Sale("2011-12-31", 99, price: 0);
        var season = shop.Result<SeasonsAndPeaksResult>(Id).Season!;
        Assert.Equal(2, season.Years);
        Assert.All(season.Months, m => Assert.Equal((1m, 1m, 1m), (m.Index, m.Low, m.High)));
    }

    [Fact]
    public void Less_than_a_year_says_when_the_season_will_be_known()
    {
        using var shop = new SmallStar().Sale("2011-01-01", 1, price: 10).Sale("2011-02-01", 2, price: 30).Sale("2011-03-31", 3, price: 20);
        Assert.Equal([0.5m, 1.5m, 1m], shop.Result<SeasonsAndPeaksResult>(Id).Season!.Months.Select(m => m.Index));
        Assert.Contains("with data up to 31 Dec 2011", shop.Notes(Id));
    }

    [Fact]
    public void Months_before_a_gap_belong_to_no_year()
    {
        using var shop = new SmallStar().Sale("2011-01-01", 1, price: 10).Sale("2011-04-01", 2, price: 30).Sale("2011-05-31", 3, price: 30);
        Assert.Equal([4, 5], shop.Result<SeasonsAndPeaksResult>(Id).Season!.Months.Select(m => m.Month));
    }

    [Fact]
    public void Midnight_alone_is_no_time_of_day()
    {
        using var shop = new SmallStar().Sale("2011-01-03 00", 1, price: 10).Sale("2011-01-04 00", 2, price: 10);
        Assert.Empty(shop.Result<SeasonsAndPeaksResult>(Id).Hours);
        Assert.Contains(shop.Run(Id).View.Blocks.OfType<Chart>(), c => c.Name == "weekday");
    }

    [Fact]
    public void A_mean_day_counts_the_days_without_sales()
    {
        // 3, 10, 17, 24 and 31 January 2011 are Mondays.
        using var shop = new SmallStar().Sale("2011-01-03 10", 1, price: 10).Sale("2011-01-31 11", 2, price: 5);
        Assert.Equal(3, Assert.Single(shop.Result<SeasonsAndPeaksResult>(Id).Weekdays).SalesPerDay);
    }

    [Fact]
    public void A_return_does_not_lower_the_hour_in_which_it_is_processed()
    {
        using var shop = new SmallStar().Sale("2011-01-03 10", 1, price: 10).Sale("2011-01-03 11", 2, price: 5).Return("2011-01-03 10", 3, price: 10);
        Assert.Equal([10, 5], shop.Result<SeasonsAndPeaksResult>(Id).Hours.Select(h => h.Sales));
    }

    [Fact]
    public void A_best_day_that_one_order_made_is_told()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 90).Sale("2011-01-03", 2, price: 10).Sale("2011-01-04", 3, price: 10).Sale("2011-01-04", 4, price: 15);
        Assert.Equal(0.9m, shop.Result<SeasonsAndPeaksResult>(Id).BestDays[0].LargestOrderShare);
        Assert.Contains("2 of the 2 best days were made by a single order: £90.00 of £100.00 on 3 Jan 2011", shop.Notes(Id));
    }

    [Fact]
    public void A_best_day_names_the_holiday_before_which_it_lies()
    {
        using var shop = new SmallStar().Sale("2011-12-20", 1, price: 90);
        Assert.Equal("4 days before Christmas Eve", shop.Result<SeasonsAndPeaksResult>(Id).BestDays[0].Event);
    }

    [Fact]
    public void A_shop_of_nothing_but_returns_has_no_best_day_and_no_index()
    {
        using var shop = new SmallStar().Return("2011-01-01", 1, price: 10).Return("2011-02-28", 2, price: 10);
        var result = shop.Result<SeasonsAndPeaksResult>(Id);
        Assert.Empty(result.BestDays);
        Assert.All(result.Season!.Months, m => Assert.Null(m.Index));
    }

    [Fact]
    public void No_best_days_at_all_cannot_be_asked_for()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, price: 10);
        Assert.Throws<UsageException>(() => shop.Run(Id, ("top", "0")));
    }

    static double Six(decimal? value) => Math.Round((double)value!.Value, 6);
}
