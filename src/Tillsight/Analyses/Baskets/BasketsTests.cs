using Tillsight.Analyses.Baskets;
using Tillsight.Testing;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Analyses;

public class BasketsTests(LoadedShops shops)
{
    const string Id = "baskets";

    [Theory]
    [InlineData(99, 213)] // 1 % of 9,835 baskets, rounded up
    [InlineData(10, 2981)] // 0.1 %
    public void Pairs_of_groceries_are_as_many_as_arules_apriori_finds(int least, int pairs) => Assert.Equal(pairs, Groceries().Counts.AtLeast(least).Count());

    [Fact]
    public void Rules_of_groceries_from_one_item_to_one_are_as_many_as_pythons_counter_gives()
    {
        var (counts, items, _) = Groceries();
        Assert.Equal(151, counts.AtLeast(99).Sum(p => (p.Count >= 0.2m * items[p.First] ? 1 : 0) + (p.Count >= 0.2m * items[p.Second] ? 1 : 0)));
    }

    [Fact]
    public void Vegetables_and_milk_of_groceries_are_together_736_times()
    {
        var (counts, _, names) = Groceries();
        Assert.Equal(736, counts.Of(names["other vegetables"], names["whole milk"]));
    }

    [Fact]
    public void Counts_of_online_retail_ii_equal_pandas_1_5_and_scipy_1_10()
    {
        var result = shops.OnlineRetail.Result<BasketsResult>(Id);
        Assert.Equal((39_516L, 36_308L, 198L, 1445, 4168), (result.Orders, result.OrdersOfSeveral, result.LeastOrders, result.FrequentProducts, result.PairCount));
    }

    [Fact]
    public void The_strongest_pair_of_online_retail_ii_equals_scipy_1_10()
    {
        var best = shops.OnlineRetail.Result<BasketsResult>(Id).Pairs[0];
        Assert.Equal(("22921", "22918", 204L, 147.157065m, 0.927273m), (best.First.ProductId, best.Second.ProductId, best.Orders, decimal.Round(best.Lift, 6), decimal.Round(best.Confidence, 6)));
    }

    [Fact]
    public void The_teacups_of_online_retail_ii_equal_scipy_1_10()
    {
        var pair = Assert.Single(shops.OnlineRetail.Result<BasketsResult>(Id, ("top", "5000")).Pairs, p => (p.First.ProductId, p.Second.ProductId) is ("22697", "22699"));
        Assert.Equal((1034L, 1353L, 1424L, 0.02616662m, 0.0249327676m), (pair.Orders, pair.First.Orders, pair.Second.Orders, pair.Support, pair.Leverage));
        Assert.Equal(21.207317m, decimal.Round(pair.Lift, 6));
    }

    [Fact]
    public void A_product_twice_in_one_order_counts_once_by_hand()
    {
        using var shop = Shop();
        var pair = Assert.Single(shop.Result<BasketsResult>(Id, ("min-support", "0.5")).Pairs);
        // Orders: cup and pot (twice cup), cup and pot, cup, lamp. P(both) 2/4, P(cup) 3/4, P(pot) 2/4.
        Assert.Equal(("POT", "CUP", 2L, 0.5m, 1m, 0.66666667m, 1.33333333m, 0.125m),
            (pair.First.ProductId, pair.Second.ProductId, pair.Orders, pair.Support, pair.Confidence, pair.ReverseConfidence, pair.Lift, pair.Leverage));
    }

    [Fact]
    public void What_was_taken_back_was_in_no_basket()
    {
        using var shop = Shop();
        shop.Return("2011-01-05", 1, product: "LAMP", price: 5);
        Assert.Single(shop.Result<BasketsResult>(Id, ("min-support", "0.25"), ("min-confidence", "0")).Pairs);
    }

    [Fact]
    public void Orders_of_one_product_make_no_pair_and_it_is_said()
    {
        using var shop = new SmallStar().Sale("2011-01-03", 1, product: "CUP", price: 5);
        Assert.Contains("No order holds two products", shop.Notes(Id));
    }

    [Fact]
    public void A_support_beyond_one_is_refused()
    {
        using var shop = Shop();
        Assert.Throws<UsageException>(() => shop.Run(Id, ("min-support", "5")));
    }

    static SmallStar Shop() => new SmallStar()
        .Sale("2011-01-03", 1, product: "CUP", price: 5).Sale("2011-01-03", 1, product: "POT", price: 9).Sale("2011-01-03", 1, product: "CUP", price: 4)
        .Sale("2011-01-04", 2, product: "POT", price: 9).Sale("2011-01-04", 2, product: "CUP", price: 5)
        .Sale("2011-01-04", 3, product: "CUP", price: 5).Sale("2011-01-05", 4, product: "LAMP", price: 5);

    static (PairCounts Counts, int[] Items, Dictionary<string, int> Names) Groceries()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var baskets = File.ReadLines(SharedData.Require("groceries/groceries.csv"))
            .Select(line => line.Split(',').Select(item => names.TryGetValue(item, out int n) ? n : names[item] = names.Count).Distinct().Order().ToArray()).ToList();
        var counts = new PairCounts(names.Count);
        int[] items = new int[names.Count];
        foreach (int[] basket in baskets)
        {
            counts.Add(basket);
            foreach (int item in basket) items[item]++;
        }
        return (counts, items, names);
    }
}
