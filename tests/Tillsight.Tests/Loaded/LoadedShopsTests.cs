namespace Tillsight.Tests.Loaded;

/// <summary>What the sample shops are as their own documentation has it; figures of shared/data/README.md, counted with pandas.</summary>
public class LoadedShopsTests(LoadedShops shops)
{
    [Fact]
    public void Online_retail_ii_reaches_from_december_2009_to_9_december_2011() =>
        Assert.Equal((new DateOnly(2009, 12, 1), new DateOnly(2011, 12, 9)), (shops.OnlineRetail.Facts.FirstDate, shops.OnlineRetail.Facts.LastDate));

    [Fact]
    public void Customer_shopping_has_3900_lines_and_no_dates()
    {
        var facts = shops.CustomerShopping.Facts;
        Assert.Equal((3900L, null), (facts.LineCount, facts.FirstDate));
    }

    [Fact]
    public void Foodmart_sold_565238_13_in_1997() => Assert.Equal(565_238.13m, Sum(shops.Foodmart, "kind = 'sale' and order_date < date '1998-01-01'"));

    [Fact]
    public void Cdnow_holds_69659_purchases_of_2500315_63()
    {
        Assert.Equal(69_659, shops.Cdnow.Facts.SaleLineCount + Count(shops.Cdnow, "kind <> 'sale'"));
        Assert.Equal(2_500_315.63m, Sum(shops.Cdnow, "true"));
    }

    static decimal? Sum(LoadedShop shop, string where) =>
        shop.With(c => c.Engine.Query($"select sum(net_amount) as amount from fct_order_line where {where}").Column<decimal?>("amount")[0]);

    static long? Count(LoadedShop shop, string where) =>
        shop.With(c => c.Engine.Query($"select count(*) as lines from fct_order_line where {where}").Column<long?>("lines")[0]);
}
