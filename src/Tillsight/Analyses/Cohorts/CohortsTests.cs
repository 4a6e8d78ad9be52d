using Tillsight.Tests.Loaded;
using Tillsight.Tests.Metrics;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.Cohorts;

/// <summary>Cohorts of CDNOW against pandas, a small shop by hand.</summary>
public class CohortsTests(LoadedShops shops)
{
    [Theory]
    [InlineData(0, new long[] { 7846, 1157, 964, 810, 679, 736, 720, 582 })]
    [InlineData(1, new long[] { 8476, 1312, 980, 783, 847, 786, 626, 619 })]
    [InlineData(2, new long[] { 7248, 1032, 752, 756, 674, 564, 561, 579 })]
    public void Active_customers_equal_pandas_on_cdnow(int cohort, long[] expected)
    {
        var result = shops.Cdnow.Result<CohortsResult>("cohorts", ("free-orders", "true"));
        Assert.Equal(expected, result.Cohorts[cohort].Cells.Take(8).Select(c => c.Customers));
    }

    [Fact]
    public void Money_of_all_cohorts_is_all_money_of_cdnow() =>
        Assert.Equal(2_500_315.63m, shops.Cdnow.Result<CohortsResult>("cohorts", ("periods", "60"), ("free-orders", "true")).Cohorts.Sum(c => c.Cells.Sum(x => x.NetSales)));

    [Fact]
    public void The_unfinished_december_2011_is_marked_in_every_cohort_of_online_retail_ii_that_reaches_it()
    {
        var cells = shops.OnlineRetail.Result<CohortsResult>("cohorts", ("periods", "60")).Cohorts.SelectMany(c => c.Cells).ToList();
        Assert.All(cells, c => Assert.Equal(c.Period == new DateOnly(2011, 12, 1), c.IsUnfinished));
    }

    [Theory]
    [InlineData("place", "United Kingdom", 5334, 0.235351, 0.251624, 0.225658)]
    [InlineData("place", "Germany", 107, 0.245098, 0.252747, 0.276923)]
    [InlineData("first-product", "85123A", 178, 0.286517, 0.327684, 0.309524)]
    [InlineData("first-product", "22423", 118, 0.184211, 0.22549, 0.169811)]
    public void Groups_by_the_first_order_of_online_retail_ii_equal_pandas_1_5(string by, string value, long customers, double first, double third, double twelfth)
    {
        var group = Assert.Single(shops.OnlineRetail.Result<CohortsResult>("cohorts", ("by", by)).Groups, g => g.Value == value);
        Assert.Equal((customers, (decimal)first, (decimal)third, (decimal)twelfth), (group.Customers, group.Retention[0], group.Retention[2], group.Retention[11]));
    }

    [Fact]
    public void A_shop_without_channels_has_no_cohorts_by_them() => Assert.False(shops.OnlineRetail.Run("cohorts", ("by", "channel")).IsPossible);

    [Fact]
    public void Quarters_hold_three_months() =>
        Assert.Equal("Q1 1997", shops.Cdnow.Result<CohortsResult>("cohorts", ("grain", "quarter")).Cohorts[0].Label);

    [Fact]
    public void A_cohort_still_being_won_does_not_count_in_mean_retention()
    {
        CohortCell Cell(int number, long customers, bool isUnfinished) => new(number, new DateOnly(2011, 1, 1).AddMonths(number), customers, customers / 10m, 0, isUnfinished);
        var whole = new Cohort(new DateOnly(2011, 1, 1), "Jan 2011", 10, [Cell(0, 10, false), Cell(1, 4, false), Cell(2, 1, true)]);
        var open = new Cohort(new DateOnly(2011, 2, 1), "Feb 2011", 90, [Cell(0, 90, false), Cell(1, 0, true)]);
        Assert.Equal((0.4m, (decimal?)null), (CohortTable.Retention([whole, open], 1), CohortTable.Retention([whole, open], 2)));
    }

    [Fact]
    public void Customers_are_in_the_month_of_their_first_sale_in_the_small_shop_by_hand()
    {
        using var shop = new SmallShop();
        var outcome = new CohortsAnalysis().Run(new AnalysisContext(shop.Engine, ShopFacts.Read(shop.Engine, TestContext.Current.CancellationToken), new WorkspaceSettings()));
        var cohort = Assert.Single(((CohortsResult)outcome.Result!).Cohorts);
        // Ann and Bob; in February they only returned things: nobody active, minus 10 and 27 of sales.
        Assert.Equal((2L, 0L, -37m), (cohort.Customers, cohort.Cells[1].Customers, cohort.Cells[1].NetSales));
    }
}
