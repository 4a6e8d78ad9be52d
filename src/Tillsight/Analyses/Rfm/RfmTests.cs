using Tillsight.Tests.Loaded;
using Tillsight.Tests.Metrics;
using Tillsight.Workspaces;

namespace Tillsight.Analyses.Rfm;

/// <summary>Segments on CDNOW against pandas, scoring and maps by hand.</summary>
public class RfmTests(LoadedShops shops)
{
    static readonly (string, string)[] AsScriptsDo = [("ties", "row-order"), ("frequency", "days"), ("free-orders", "true")];

    RfmResult Cdnow(params (string, string)[] options) => shops.Cdnow.Result<RfmResult>("rfm", options);

    [Fact]
    public void Customers_and_money_equal_pandas_on_cdnow()
    {
        var result = Cdnow(AsScriptsDo);
        Assert.Equal((23_570L, 2_500_315.63m, new DateOnly(1998, 7, 1)), (result.Customers, result.NetSales, result.Snapshot!.Value));
    }

    [Fact]
    public void Recency_equals_pandas_on_cdnow() =>
        Assert.Equal((368.2216m, 472m), (Math.Round(Cdnow(AsScriptsDo).RecencyDays!.Mean!.Value, 4), Cdnow(AsScriptsDo).RecencyDays!.Median));

    [Fact]
    public void Frequency_in_days_equals_pandas_nunique_on_cdnow()
    {
        var orders = Cdnow(AsScriptsDo).Orders;
        Assert.Equal((2.8677m, 171m), (Math.Round(orders.Mean!.Value, 4), orders.Max));
    }

    [Fact]
    public void Money_equals_pandas_on_cdnow()
    {
        var money = Cdnow(AsScriptsDo).NetSalesPerCustomer;
        Assert.Equal((106.0804m, 43.395m, 13_990.93m), (Math.Round(money.Mean!.Value, 4), money.Median, money.Max));
    }

    [Fact]
    public void Recency_quintiles_equal_pandas_qcut_of_ranks_by_row_on_cdnow()
    {
        var scores = Cdnow(AsScriptsDo).Scores.Where(s => s.Axis == "recency").ToDictionary(s => s.Score, s => s.NetSales);
        Assert.Equal((1_333_302.99m, 158_497.26m), (scores[5], scores[1]));
    }

    [Fact]
    public void Eighty_four_codes_are_taken_on_cdnow_with_ties_by_row_as_in_pandas() => Assert.Equal(84, Cdnow(AsScriptsDo).Cells);

    [Theory]
    [InlineData("555", 2_509)]
    [InlineData("111", 1_733)]
    public void Customers_of_a_code_equal_pandas_on_cdnow(string code, int customers)
    {
        var published = shops.Cdnow.Run("rfm", AsScriptsDo).Publishes!;
        Assert.Equal(customers, published.Values.Count(v => v[1] == code));
    }

    [Fact]
    public void Concentration_equals_pandas_on_cdnow()
    {
        var result = Cdnow(AsScriptsDo);
        Assert.Equal((0.677774m, 0.634571m), (result.TopFifthShare, result.Gini));
    }

    [Fact]
    public void With_shared_ties_every_one_order_customer_of_cdnow_scores_1_on_frequency()
    {
        var lowest = Cdnow().Scores.Single(s => s is { Axis: "frequency", Score: 1 });
        Assert.Equal((1m, 1m), (lowest.Lowest, lowest.Highest));
    }

    [Fact]
    public void Segments_add_up_to_all_customers_and_all_money()
    {
        var result = Cdnow();
        Assert.Equal((result.Customers, result.NetSales), (result.Segments.Sum(s => s.Customers), result.Segments.Sum(s => s.NetSales)));
    }

    [Fact]
    public void Movement_accounts_for_every_customer()
    {
        var result = shops.OnlineRetail.Result<RfmResult>("rfm");
        Assert.Equal(result.Customers, result.Movement.Sum(m => m.Customers));
    }

    [Fact]
    public void Whoever_first_ordered_after_the_earlier_snapshot_moves_from_no_segment() =>
        Assert.Equal(0, shops.Cdnow.Result<RfmResult>("rfm", ("movement-days", "30")).Movement.Where(m => m.FromSegment is null).Sum(m => m.Customers));

    [Fact]
    public void Customer_shopping_without_dates_is_grouped_by_loyalty_as_counted_with_pandas() => Assert.Equal(
        [("Loyal", 3_192L), ("Returning", 708L)], shops.CustomerShopping.Result<RfmResult>("rfm").Segments.Select(s => (s.Segment, s.Customers)));

    [Fact]
    public void The_eleven_segments_cover_all_125_codes_once()
    {
        var codes = from r in Enumerable.Range(1, 5) from f in Enumerable.Range(1, 5) from m in Enumerable.Range(1, 5) select SegmentMap.Segment(RfmMap.Segments11, (byte)r, (byte)f, (byte)m, 1);
        // Sizes as listed in the definitions; a code that is missing would fall to the first segment.
        Assert.Equal([7, 8, 24, 7, 16, 8, 8, 22, 8, 11, 6], codes.GroupBy(s => s).OrderBy(g => g.Key).Select(g => g.Count()));
    }

    [Theory]
    [InlineData(2, 5, 5, "Dormant")]
    [InlineData(3, 5, 5, "High-Value")]
    [InlineData(3, 4, 4, "Frequent Buyers")]
    [InlineData(5, 3, 4, "New/Regular")]
    public void In_value4_the_first_match_wins(byte r, byte f, byte m, string segment) =>
        Assert.Equal(segment, SegmentMap.Names(RfmMap.Value4)[SegmentMap.Segment(RfmMap.Value4, r, f, m, 1)]);

    [Theory]
    [InlineData(1, "New")]
    [InlineData(2, "Returning")]
    [InlineData(10, "Returning")]
    [InlineData(11, "Loyal")]
    public void Loyalty3_goes_by_purchases(long purchases, string segment) =>
        Assert.Equal(segment, SegmentMap.Names(RfmMap.Loyalty3)[SegmentMap.Segment(RfmMap.Loyalty3, 1, 1, 1, purchases)]);

    [Fact]
    public void Equal_values_share_the_score_of_the_lowest_rank() => Assert.Equal([1, 1, 1, 4, 5], RfmScore.Quintiles([7, 7, 7, 8, 9], RfmTies.Shared));

    [Fact]
    public void Ties_by_row_give_the_first_row_the_lower_score() => Assert.Equal([1, 2, 3, 4, 5], RfmScore.Quintiles([7, 7, 7, 8, 9], RfmTies.RowOrder));

    [Fact]
    public void Thresholds_give_the_score_whose_border_is_reached() => Assert.Equal([1, 2, 2, 5], RfmScore.Thresholds([1, 2, 2, 99], [2, 3, 5, 10]));

    [Fact]
    public void Thresholds_out_of_order_are_refused() => Assert.Throws<UsageException>(() => RfmScore.ReadThresholds("frequency-thresholds", "5,3,2,1"));

    [Fact]
    public void A_single_customer_scores_1() => Assert.Equal([1], RfmScore.Quintiles([3], RfmTies.Shared));

    [Fact]
    public void The_small_shop_by_hand_one_customer_returned_her_mug()
    {
        using var shop = new SmallShop();
        var outcome = new RfmAnalysis().Run(new AnalysisContext(shop.Engine, ShopFacts.Read(shop.Engine, TestContext.Current.CancellationToken), new WorkspaceSettings()));
        // Ann: orders 1 and 2 for 20 + 13.50 + 10, one mug back; Bob: order 3 for 27, all of it back; undated lines are left out.
        Assert.Equal((2L, 33.50m), (((RfmResult)outcome.Result!).Customers, ((RfmResult)outcome.Result).NetSales));
    }

    [Fact]
    public void Before_the_first_order_nobody_is_scored_and_it_is_said()
    {
        using var shop = new SmallShop();
        var outcome = new RfmAnalysis().Run(new AnalysisContext(shop.Engine, ShopFacts.Read(shop.Engine, TestContext.Current.CancellationToken), new WorkspaceSettings()), new Dictionary<string, string> { ["snapshot"] = "2010-01-01" });
        Assert.False(outcome.IsPossible);
    }
}
