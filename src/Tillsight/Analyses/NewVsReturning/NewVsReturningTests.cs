using Tillsight.Tests.Loaded;
using Tillsight.Tests.Metrics;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.NewVsReturning;

/// <summary>New and returning customers: laws on real data, a small shop by hand.</summary>
public class NewVsReturningTests(LoadedShops shops)
{
    [Fact]
    public void New_customers_of_all_months_are_all_customers_who_ordered()
    {
        var result = shops.OnlineRetail.Result<NewVsReturningResult>("new-vs-returning");
        Assert.Equal(shops.OnlineRetail.Result<Cohorts.CohortsResult>("cohorts").Customers, result.Months.Sum(m => m.NewCustomers));
    }

    [Fact]
    public void The_unfinished_month_is_marked_and_only_it() => Assert.Equal([new DateOnly(2011, 12, 1)],
        shops.OnlineRetail.Result<NewVsReturningResult>("new-vs-returning").Months.Where(m => m.IsUnfinished).Select(m => m.Month));

    [Fact]
    public void The_small_shop_by_hand_splits_january_by_order()
    {
        var january = Small().Months[0];
        // New: Ann's order 1 (20 + 13.50) and Bob's order 3 (27); returning: Ann's order 2 (10).
        Assert.Equal((2m, 1m, 60.50m, 10m), (january.NewCustomers, january.ReturningCustomers, january.NewSales, january.ReturningSales));
    }

    [Fact]
    public void Sales_without_a_customer_stand_beside() => Assert.Equal(33m, Small().Months[1].UnidentifiedSales);

    [Fact]
    public void Ann_ordered_again_after_17_days() => Assert.Equal(new SecondOrder(1, 17, 17, 17, 0.5m), Small().SecondOrder);

    static NewVsReturningResult Small()
    {
        using var shop = new SmallShop();
        return (NewVsReturningResult)new NewVsReturningAnalysis().Run(new AnalysisContext(shop.Engine, ShopFacts.Read(shop.Engine, TestContext.Current.CancellationToken), new WorkspaceSettings())).Result!;
    }
}
