using Tillsight.Tests.Loaded;

namespace Tillsight.Analyses.Ratings;

/// <summary>Ratings of customer-shopping against pandas and scipy, missing ones filled with their category's median.</summary>
public class RatingsTests(LoadedShops shops)
{
    RatingsResult Shopping => shops.CustomerShopping.Result<RatingsResult>("ratings");

    [Theory]
    [InlineData("Accessories", 1240, 3.770242, 3.730524, 3.809960)]
    [InlineData("Clothing", 1737, 3.721301, 3.687669, 3.754933)]
    [InlineData("Footwear", 599, 3.793823, 3.736351, 3.851295)]
    [InlineData("Outerwear", 324, 3.745988, 3.669245, 3.822730)]
    public void Mean_and_interval_of_a_category_equal_pandas_and_scipy(string name, long count, decimal mean, decimal low, decimal high)
    {
        var c = Shopping.Categories.Single(x => x.Category == name);
        Assert.Equal((count, mean, low, high), (c.Ratings, c.Mean, c.Low, c.High));
    }

    [Fact]
    public void Kruskal_wallis_equals_scipy() => Assert.Equal((6.160210m, 0.104071m), (Shopping.Test!.H, Shopping.Test.RankPValue));

    [Fact]
    public void Thirty_seven_ratings_are_counted_as_filled_in() => Assert.Equal(37, Shopping.Imputed);

    [Fact]
    public void Gloves_are_best_and_shirts_lowest_as_in_pandas() =>
        Assert.Equal((("Gloves", 140L), ("Shirt", 169L)), ((Shopping.Best[0].ProductName, Shopping.Best[0].Ratings), (Shopping.Lowest[0].ProductName, Shopping.Lowest[0].Ratings)));

    [Fact]
    public void A_minimum_that_no_product_reaches_lists_none() =>
        Assert.Empty(shops.CustomerShopping.Result<RatingsResult>("ratings", ("minimum", "1000")).Best);

    [Fact]
    public void A_shop_without_ratings_says_so() => Assert.False(shops.OnlineRetail.Run("ratings").IsPossible);
}
