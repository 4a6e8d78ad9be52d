using Tillsight.Analyses.TopInCategory;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

public class TopInCategoryTests(LoadedShops shops)
{
    const string Id = "top-in-category";

    [Theory]
    [InlineData("Clothing", "Blouse 171, Pants 171, Shirt 169")]
    [InlineData("Accessories", "Jewelry 171, Sunglasses 161, Belt 161")]
    [InlineData("Footwear", "Sandals 160, Shoes 150, Sneakers 145")]
    [InlineData("Outerwear", "Jacket 163, Coat 161")]
    public void The_three_most_bought_of_each_category_of_customer_shopping_equal_pandas_1_5_size(string category, string expected) =>
        Assert.Equal(expected, string.Join(", ", Category(category).ByOrders.Select(p => $"{p.Name} {p.Orders:0}")));

    [Theory]
    [InlineData("Clothing", "Blouse 10410, Shirt 10332, Dress 10320")]
    [InlineData("Accessories", "Jewelry 10010, Sunglasses 9649, Belt 9635")]
    [InlineData("Footwear", "Shoes 9240, Sandals 9200, Boots 9018")]
    [InlineData("Outerwear", "Coat 9275, Jacket 9249")]
    public void The_three_that_bring_most_of_each_category_of_customer_shopping_equal_pandas_1_5_sum(string category, string expected) =>
        Assert.Equal(expected, string.Join(", ", Category(category).ByNetSales.Select(p => $"{p.Name} {p.NetSales:0}")));

    [Fact]
    public void Categories_of_customer_shopping_come_by_falling_sales_as_its_facts_have_them() => Assert.Equal(
        [("Clothing", 104_264m), ("Accessories", 74_200m), ("Footwear", 36_093m), ("Outerwear", 18_524m)],
        shops.CustomerShopping.Result<TopInCategoryResult>(Id).Categories.Select(c => (c.Name, c.NetSales)));

    [Fact]
    public void The_first_table_goes_by_the_chosen_measure_and_the_others_follow() => Assert.Equal(
        ["top_by_net_sales", "top_by_orders", "categories"],
        shops.CustomerShopping.Run(Id, ("by", "net_sales")).Tables.Select(t => t.Name));

    [Fact]
    public void An_order_that_holds_a_product_twice_buys_it_once()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "MUG/Kitchen", price: 1).Sale("2011-01-03", 1, product: "MUG/Kitchen", price: 1).Sale("2011-01-03", 2, product: "PAN/Kitchen", price: 1).Sale("2011-01-03", 3, product: "PAN/Kitchen", price: 1);
        Assert.Equal([("PAN", 2), ("MUG", 1)], Only(shop).ByOrders.Select(p => (p.ProductId, p.Orders)));
    }

    [Fact]
    public void Products_without_a_category_stand_last_as_unknown()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "MUG", price: 100).Sale("2011-01-03", 2, product: "PAN/Kitchen", price: 1);
        Assert.Equal(["Kitchen", "unknown"], shop.Result<TopInCategoryResult>(Id).Categories.Select(c => c.Name));
    }

    [Fact]
    public void Equal_orders_are_decided_by_net_sales()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "A/K", price: 1).Sale("2011-01-03", 2, product: "B/K", price: 2);
        Assert.Equal(["B", "A"], Only(shop).ByOrders.Select(p => p.ProductId));
    }

    [Fact]
    public void A_category_of_which_more_came_back_than_went_out_has_no_shares()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "A/K", price: 1).Return("2011-01-04", 2, product: "A/K", price: 5);
        var category = Only(shop);
        Assert.Null(category.Share(category.ByOrders[0]));
    }

    [Fact]
    public void A_shop_without_categories_says_what_is_missing() =>
        Assert.Contains("no product categories", shops.OnlineRetail.Run(Id).View.Blocks.OfType<Note>().Single().Text);

    CategoryTop Category(string name) => Assert.Single(shops.CustomerShopping.Result<TopInCategoryResult>(Id).Categories, c => c.Name == name);

    static CategoryTop Only(SmallStar shop) => Assert.Single(shop.Result<TopInCategoryResult>(Id).Categories);
}
