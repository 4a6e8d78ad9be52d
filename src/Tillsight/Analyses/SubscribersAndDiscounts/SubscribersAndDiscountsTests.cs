using Tillsight.Tests.Loaded;

namespace Tillsight.Analyses.SubscribersAndDiscounts;

/// <summary>Comparisons of customer-shopping against scipy 1.10 (ttest_ind with unequal variances, asymptotic mannwhitneyu), voice and edges by hand.</summary>
public class SubscribersAndDiscountsTests(LoadedShops shops)
{
    SubscribersAndDiscountsResult Shopping => shops.CustomerShopping.Result<SubscribersAndDiscountsResult>("subscribers-and-discounts");

    [Fact]
    public void Subscribers_difference_and_interval_equal_scipy()
    {
        var c = Shopping.Subscribers!;
        Assert.Equal((-0.3732m, -2.0382m, 1.2918m), (c.Difference, c.Low, c.High));
    }

    [Fact]
    public void Subscribers_tests_equal_scipy()
    {
        var c = Shopping.Subscribers!;
        Assert.Equal((-0.439579m, 1902.3511m, 0.660292m, 0.665685m, 0.495501m, -0.015755m), (c.T, c.Freedom, c.PValue, c.RankPValue, c.Superiority, c.EffectSize));
    }

    [Fact]
    public void Discounted_orders_tests_equal_scipy()
    {
        var c = Shopping.Discounts!;
        Assert.Equal((-0.8514m, -2.3522m, 0.6494m, 0.266112m, 0.260683m), (c.Difference, c.Low, c.High, c.PValue, c.RankPValue));
    }

    [Fact]
    public void Twenty_seven_percent_of_customer_shopping_subscribe() => Assert.Equal(0.27m, Shopping.Subscribers!.First.OrderShare);

    [Fact]
    public void Subscribers_who_always_get_a_discount_cannot_be_told_apart_from_it() =>
        Assert.Equal(new SubscriptionOverlap(1m, 0.219178m, true), Shopping.Overlap);

    [Fact]
    public void A_difference_that_may_be_chance_is_said_to_be_so()
    {
        var notes = shops.CustomerShopping.Run("subscribers-and-discounts").View.Blocks.OfType<Views.Note>();
        Assert.Equal(2, notes.Count(n => n.Text.Contains("may be chance", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_side_with_one_order_gives_no_difference() => Assert.Null(GroupComparison.Of("discounts", "Discounted", [3m], "Full price", [1m, 2m]).Difference);

    [Fact]
    public void A_side_without_orders_gives_no_mean() => Assert.Null(GroupComparison.Of("discounts", "Discounted", [], "Full price", [1m, 2m]).First.MeanOrder);
}
