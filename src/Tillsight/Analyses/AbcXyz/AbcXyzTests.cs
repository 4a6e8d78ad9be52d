using Tillsight.Analyses.AbcXyz;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Analyses;

public class AbcXyzTests(LoadedShops shops)
{
    const string Id = "abc-xyz";

    [Theory]
    [InlineData('A', 'X', 212, 319_373.41)]
    [InlineData('A', 'Z', 114, 248_526.43)]
    [InlineData('B', 'Y', 294, 77_623.76)]
    [InlineData('C', 'Z', 750, 23_021.49)]
    [InlineData('U', 'Z', 897, 0)]
    public void Cells_of_online_retail_ii_equal_pandas_1_5_over_the_last_28_days_and_twelve_months(char abc, char xyz, long products, double sales)
    {
        var cell = Assert.Single(shops.OnlineRetail.Result<AbcXyzResult>(Id).Cells, c => c.Abc == abc && c.Xyz == xyz);
        Assert.Equal((products, (decimal)sales), (cell.Products, decimal.Round(cell.NetSales, 2)));
    }

    [Fact]
    public void The_variation_of_the_cakestand_equals_numpy_std_over_mean() =>
        Assert.Equal(0.306641m, Assert.Single(shops.OnlineRetail.Result<AbcXyzResult>(Id).Products, p => p.ProductId == "22423").Variation);

    [Fact]
    public void The_same_units_every_month_are_X_and_all_units_in_one_are_Z()
    {
        using var shop = TwelveMonths();
        var products = shop.Result<AbcXyzResult>(Id).Products.ToDictionary(p => p.ProductId);
        // EVEN: ten every month. BURST: 120 in the first of twelve months: mean 10, deviation sqrt(11) x 10.
        Assert.Equal(('X', 0m), (products["EVEN"].Xyz, products["EVEN"].Variation));
        Assert.Equal(('Z', decimal.Round((decimal)Math.Sqrt(11), 6)), (products["BURST"].Xyz, products["BURST"].Variation));
    }

    [Fact]
    public void Months_before_a_products_first_sale_are_not_zeros()
    {
        using var shop = TwelveMonths();
        Assert.Equal(('X', 4), (Of(shop, "LATE").Xyz, Of(shop, "LATE").Periods));
    }

    [Fact]
    public void A_product_without_a_sale_in_the_window_is_U()
    {
        using var shop = TwelveMonths();
        Assert.Equal('U', shop.Result<AbcXyzResult>(Id, ("days", "28")).Products.Single(p => p.ProductId == "BURST").Abc);
    }

    [Fact]
    public void A_window_that_holds_too_little_grows_and_it_is_said()
    {
        using var shop = TwelveMonths();
        Assert.True(shop.Result<AbcXyzResult>(Id).IsWidened);
        Assert.Contains("choose with --days", shop.Notes(Id));
    }

    [Fact]
    public void Three_weeks_are_too_few_to_class_demand()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "MUG", price: 10).Sale("2011-01-23", 2, product: "MUG", price: 10);
        Assert.Contains("Demand cannot be classed yet", shop.Notes(Id));
    }

    [Fact]
    public void Borders_that_fall_are_refused()
    {
        using var shop = TwelveMonths();
        Assert.Throws<UsageException>(() => shop.Run(Id, ("x", "1.5")));
    }

    static ClassedProduct Of(SmallStar shop, string product) => shop.Result<AbcXyzResult>(Id).Products.Single(p => p.ProductId == product);

    static SmallStar TwelveMonths()
    {
        var shop = new SmallStar().Sale("2011-01-01", 100, product: "BURST", quantity: 120, price: 1);
        for (int month = 1; month <= 12; month++)
        {
            shop.Sale($"2011-{month:00}-15", month, product: "EVEN", quantity: 10, price: 2);
            if (month >= 9) shop.Sale($"2011-{month:00}-15", month, product: "LATE", quantity: 5, price: 1);
        }
        return shop.Sale("2011-12-31", 101, product: "EVEN", quantity: 0, price: 0);
    }
}
