using Tillsight.Analyses.SegmentMovement;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Analyses;

public class SegmentMovementTests(LoadedShops shops)
{
    const string Id = "segment-movement";

    [Fact]
    public void Moves_of_online_retail_ii_in_the_third_quarter_equal_pandas_1_5_rank_and_map()
    {
        var result = shops.OnlineRetail.Result<SegmentMovementResult>(Id);
        Assert.Equal((new DateOnly(2011, 7, 1), new DateOnly(2011, 9, 30), 5412L, 766L, 958L, 3292L, 396L), (result.From, result.To, result.Customers, result.Up, result.Down, result.Stayed, result.Came));
    }

    [Theory, InlineData("Champions", 740), InlineData("Loyal", 195), InlineData("Need attention", 5), InlineData("Potential loyalist", 1)]
    public void Where_champions_of_online_retail_ii_went_equals_pandas_1_5(string to, long customers) =>
        Assert.Equal(customers, Assert.Single(shops.OnlineRetail.Result<SegmentMovementResult>(Id).Moves, m => m.FromSegment == "Champions" && m.ToSegment == to).Customers);

    [Fact]
    public void Everybody_who_had_ordered_goes_somewhere()
    {
        var result = shops.Cdnow.Result<SegmentMovementResult>(Id);
        Assert.Equal(result.Customers, result.Up + result.Down + result.Stayed + result.Came);
    }

    [Fact]
    public void By_loyalty_a_second_order_moves_up_by_hand()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, "ANN", "MUG", price: 5).Sale("2011-01-04", 2, "BOB", "MUG", price: 5).Sale("2011-05-01", 3, "ANN", "MUG", price: 5).Sale("2011-05-02", 4, "CAT", "MUG", price: 5).Sale("2011-06-30", 5, "CAT", "MUG", price: 5);
        var result = shop.Result<SegmentMovementResult>(Id, ("map", "loyalty3"));
        Assert.Equal((1L, 0L, 1L, 1L), (result.Up, result.Down, result.Stayed, result.Came));
    }

    [Fact]
    public void Before_the_first_quarter_has_passed_nobody_can_have_moved()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, "ANN", "MUG", price: 5);
        Assert.Contains("Too early", shop.Notes(Id));
    }

    [Fact]
    public void A_period_that_ends_before_it_starts_is_refused()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, "ANN", "MUG", price: 5);
        Assert.Throws<UsageException>(() => shop.Run(Id, ("from", "2011-05-01"), ("to", "2011-04-01")));
    }
}
