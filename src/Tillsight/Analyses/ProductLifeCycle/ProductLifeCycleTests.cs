using Tillsight.Analyses.ProductLifeCycle;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Analyses;

public class ProductLifeCycleTests(LoadedShops shops)
{
    const string Id = "product-life-cycle";

    [Fact]
    public void Stages_of_online_retail_ii_equal_pandas_1_5_with_exact_fractions()
    {
        var counts = shops.OnlineRetail.Result<ProductLifeCycleResult>(Id).Counts;
        Assert.Equal(new StageCounts(new(2010, 12, 1), 191, 1524, 522, 1073, 928), counts[0]);
        Assert.Equal(new StageCounts(new(2011, 11, 1), 272, 925, 484, 1546, 1667), counts[^1]);
    }

    [Fact]
    public void The_cakestand_of_online_retail_ii_fades_as_pandas_1_5_sums()
    {
        var cakestand = Assert.Single(shops.OnlineRetail.Result<ProductLifeCycleResult>(Id).Products, p => p.ProductId == "22423");
        Assert.Equal((LifeStage.Fading, 2907m, -0.533162m), (cakestand.Stage, cakestand.Units, cakestand.Change));
    }

    [Fact]
    public void A_product_that_sells_only_in_december_is_steady_if_it_sold_as_much_a_year_ago()
    {
        using var shop = TwoYears((product, month) => product == "STAR" ? month % 12 == 11 ? 100 : month == 0 ? 1 : 0 : 10);
        Assert.Equal(LifeStage.Steady, Stage(shop, "STAR"));
    }

    [Theory]
    [InlineData(12, LifeStage.Growing)] // exactly a fifth more
    [InlineData(11, LifeStage.Steady)]
    [InlineData(8, LifeStage.Fading)]
    [InlineData(0, LifeStage.Stopped)]
    public void The_last_three_months_are_held_against_the_same_a_year_ago(int units, LifeStage stage)
    {
        using var shop = TwoYears((product, month) => product == "MUG" && month >= 21 ? units : 10);
        Assert.Equal(stage, Stage(shop, "MUG"));
    }

    [Fact]
    public void A_young_product_that_grows_as_the_shop_does_is_steady()
    {
        // First sold in month 15; in the last three months the whole shop sells twice as much.
        using var shop = TwoYears((product, month) => (product == "MUG" && month < 15 ? 0 : 10) * (month >= 21 ? 2 : 1));
        Assert.Equal(LifeStage.Steady, Stage(shop, "MUG"));
    }

    [Fact]
    public void A_product_is_new_for_three_months()
    {
        using var shop = TwoYears((product, month) => product == "MUG" && month < 21 ? 0 : 10);
        Assert.Equal(LifeStage.New, Stage(shop, "MUG"));
    }

    [Fact]
    public void Two_months_of_data_say_when_there_will_be_enough()
    {
        using var shop = new SmallStar().Sale("2011-01-01", 1, product: "MUG", price: 5).Sale("2011-02-28", 2, product: "MUG", price: 5);
        Assert.Contains("With data up to 30 Jun 2011", shop.Notes(Id));
    }

    static LifeStage Stage(SmallStar shop, string product) => shop.Result<ProductLifeCycleResult>(Id).Products.Single(p => p.ProductId == product).Stage;

    /// <summary>Products MUG or STAR beside POT, whose units are as told.</summary>
    static SmallStar TwoYears(Func<string, int, int> units)
    {
        var shop = new SmallStar();
        for (int month = 0; month < 24; month++)
        {
            string day = new DateOnly(2010, 1, 1).AddMonths(month).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            foreach (string product in (string[])["MUG", "STAR", "POT"])
                if (units(product, month) is var n and > 0) shop.Sale(day, month + 1, product: product, quantity: n, price: 1);
        }
        return shop.Sale("2011-12-31", 99, product: "POT", quantity: 0, price: 0);
    }
}
