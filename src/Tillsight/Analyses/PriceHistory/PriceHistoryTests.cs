using Tillsight.Analyses.PriceHistory;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Analyses;

public class PriceHistoryTests(LoadedShops shops)
{
    const string Id = "price-history";

    [Fact]
    public void Weeks_of_the_cakestand_equal_pandas_1_5_groupby()
    {
        var weeks = shops.OnlineRetail.Result<PriceHistoryResult>(Id, ("product", "22423")).Weeks;
        Assert.Equal(90, weeks.Count);
        Assert.Equal(new PriceWeek(new(2010, 3, 15), 12.75m, 10.95m, 25.49m, 198m, 2485.74m, 41), weeks[0]);
        Assert.Equal(new PriceWeek(new(2011, 12, 5), 12.75m, 10.95m, 32.04m, 375m, 4871.85m, 40), weeks[^1]);
    }

    [Fact]
    public void Prices_of_the_cakestand_equal_pandas_1_5_groupby()
    {
        var levels = shops.OnlineRetail.Result<PriceHistoryResult>(Id, ("product", "22423")).Levels;
        Assert.Equal((13, 10.95m, 16_516m, 12.75m, 7_755m), (levels.Count, levels[0].UnitPrice, levels[0].Units, levels[1].UnitPrice, levels[1].Units));
    }

    [Fact]
    public void Without_a_product_the_one_with_the_highest_sales_is_shown()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "MUG", price: 5).Sale("2011-01-03", 2, product: "POT", price: 9);
        Assert.Equal("POT", shop.Result<PriceHistoryResult>(Id).ProductId);
    }

    [Fact]
    public void A_price_is_that_of_sales_not_of_returns()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "MUG", price: 5).Return("2011-01-04", 2, product: "MUG", price: 9);
        Assert.Equal(5m, Assert.Single(shop.Result<PriceHistoryResult>(Id).Levels).UnitPrice);
    }

    [Fact]
    public void A_product_that_is_not_there_is_told_with_the_way_to_its_number()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "MUG", price: 5);
        Assert.Contains("names a product \"X\"", shop.Notes(Id, ("product", "X")));
    }
}
