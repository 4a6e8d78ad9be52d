using Tillsight.Analyses.TopProducts;
using Tillsight.Tests.Loaded;
using Tillsight.Views;

namespace Tillsight.Tests.Analyses;

public class TopProductsTests(LoadedShops shops)
{
    const string Id = "top-products";

    [Fact]
    public void The_first_three_of_online_retail_ii_equal_pandas_1_5_groupby() => Assert.Equal(
        [("22423", 314_045.02m), ("85123A", 248_337.61m), ("85099B", 178_400.52m)],
        shops.OnlineRetail.Result<TopProductsResult>(Id).Products.Take(3).Select(p => (p.Product.ProductId, p.Product.NetSales)));

    [Fact]
    public void The_share_of_the_top_20_of_online_retail_ii_equals_pandas_1_5() =>
        Assert.Equal(0.109894109m, decimal.Round(shops.OnlineRetail.Result<TopProductsResult>(Id).Products[^1].CumulativeShare!.Value, 9));

    [Fact]
    public void Abc_classes_of_online_retail_ii_equal_pandas_1_5_cumsum() => Assert.Equal(
        [('A', 1047, 15_137_919.62m), ('B', 1276, 2_842_398.54m), ('C', 2586, 947_080.907m)],
        shops.OnlineRetail.Result<TopProductsResult>(Id).Classes.Select(c => (c.Class, c.Products, c.NetSales)));

    [Fact]
    public void The_best_tenth_of_online_retail_ii_brings_what_pandas_1_5_sums() =>
        Assert.Equal((490, 0.622548667m), (shops.OnlineRetail.Result<TopProductsResult>(Id).Tenths[0].Products, decimal.Round(shops.OnlineRetail.Result<TopProductsResult>(Id).Tenths[0].CumulativeShare, 9)));

    [Fact]
    public void By_units_the_first_of_online_retail_ii_equals_pandas_1_5() =>
        Assert.Equal(("84077", 106_139m), (First(("by", "units")).Product.ProductId, First(("by", "units")).Value));

    [Fact]
    public void By_profit_the_first_of_foodmart_equals_pandas_1_5()
    {
        var best = shops.Foodmart.Result<TopProductsResult>(Id, ("by", "profit")).Products[0];
        Assert.Equal(("1428", 620.9968m), (best.Product.ProductId, best.Value));
    }

    [Fact]
    public void The_one_product_that_foodmart_never_sold_is_class_U() =>
        Assert.Equal(1, Assert.Single(shops.Foodmart.Result<TopProductsResult>(Id).Classes, c => c.Class == 'U').Products);

    [Fact]
    public void Profit_cannot_rank_a_shop_without_costs()
    {
        var outcome = shops.OnlineRetail.Run(Id, ("by", "profit"));
        Assert.False(outcome.IsPossible);
        Assert.Contains("no costs", outcome.View.Blocks.OfType<Note>().Single().Text);
    }

    [Fact]
    public void Classes_cut_at_80_and_95_percent_each_product_where_its_running_share_ends()
    {
        using var shop = Shop(80, 15, 4, 1);
        Assert.Equal("ABCC", Classes(shop));
    }

    [Fact]
    public void The_first_product_is_in_class_A_even_where_it_passes_80_percent()
    {
        using var shop = Shop(90, 5, 5);
        Assert.Equal("ABC", Classes(shop));
    }

    [Fact]
    public void A_product_of_which_more_came_back_than_went_out_is_last_and_in_class_C()
    {
        using var shop = Shop(60, 40, 1);
        shop.Return("2011-01-05", 9, product: "C", quantity: 1, price: 10);
        var products = shop.Result<TopProductsResult>(Id).Products;
        Assert.Equal(("C", -9m, 'C', 1m), (products[^1].Product.ProductId, products[^1].Product.NetSales, products[^1].AbcClass, products[^1].CumulativeShare));
    }

    [Fact]
    public void Equal_products_keep_the_order_of_their_numbers()
    {
        using var shop = Shop(10, 10, 10);
        Assert.Equal(["A", "B", "C"], shop.Result<TopProductsResult>(Id).Products.Select(p => p.Product.ProductId));
    }

    [Fact]
    public void A_code_that_only_stands_for_a_charge_is_no_product()
    {
        using var shop = Shop(10);
        shop.Engine.Execute("insert into dim_product by name select 99 as product_key, 'POST' as product_id; insert into fct_order_line by name select 1 as batch_key, 99 as record_number, 'charge' as kind, 99 as product_key, 1 as quantity, 5 as unit_price, 5 as gross_amount, 0 as discount_amount, 5 as net_amount");
        var result = shop.Result<TopProductsResult>(Id);
        Assert.Equal((1, 1), (result.ProductCount, result.Classes.Count));
    }

    [Fact]
    public void A_product_that_was_sold_before_the_range_is_unsold_in_it()
    {
        using var shop = Shop(10, 20);
        shop.Sale("2011-02-01", 9, product: "A", price: 5);
        var result = shop.Result<TopProductsResult>(Id, ("from", "2011-02-01"));
        Assert.Equal([('A', 1), ('U', 1)], result.Classes.Select(c => (c.Class, c.Products)));
    }

    [Fact]
    public void Sales_without_a_product_are_in_no_share_and_told()
    {
        using var shop = Shop(10);
        shop.Sale("2011-01-05", 9, price: 7);
        Assert.Equal((10m, 7m), (shop.Result<TopProductsResult>(Id).Total, shop.Result<TopProductsResult>(Id).UnnamedNetSales));
        Assert.Contains("£7.00 of net sales names no product", shop.Notes(Id));
    }

    [Fact]
    public void A_shop_of_nothing_but_returns_has_ranks_but_no_shares()
    {
        using var shop = new SmallStar().Return("2011-01-03", 1, product: "A", price: 10);
        var only = Assert.Single(shop.Result<TopProductsResult>(Id).Products);
        Assert.Equal((-10m, null, 'C'), (only.Product.NetSales, only.Share, only.AbcClass));
    }

    [Fact]
    public void A_range_without_sales_says_so()
    {
        using var shop = Shop(10);
        Assert.Contains("No product was sold in this time", shop.Notes(Id, ("from", "2015-01-01")));
    }

    [Fact]
    public void A_measure_is_chosen_by_the_id_of_its_metric()
    {
        using var shop = Shop(10);
        Assert.Equal(ProductMeasure.NetSales, shop.Result<TopProductsResult>(Id, ("by", "net_sales")).By);
    }

    ProductRank First(params (string, string)[] options) => shops.OnlineRetail.Result<TopProductsResult>(Id, options).Products[0];

    static string Classes(SmallStar shop) => string.Concat(shop.Result<TopProductsResult>(Id).Products.Select(p => p.AbcClass));

    /// <summary>Products A, B, C ... of these amounts, one order each in January 2011.</summary>
    static SmallStar Shop(params decimal[] amounts)
    {
        var shop = new SmallStar();
        for (int i = 0; i < amounts.Length; i++) shop.Sale("2011-01-03", i + 1, product: ((char)('A' + i)).ToString(), price: amounts[i]);
        return shop;
    }
}
