using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Loaded;

namespace Tillsight.Tests.Insights;

/// <summary>November against October 2011: net sales 1,061,701.22 -> 1,427,124.54. Expected parts were worked out with pandas 1.5.3 from the order lines as loaded,
/// by pivot tables and the textbook formulas.</summary>
public class OnlineRetailChangeTests(LoadedShops shops)
{
    [Fact]
    public void Net_sales_equal_pandas_1_5_sums() => Assert.Equal((1_061_701.22m, 1_427_124.54m), (Explanation().Before, Explanation().After));

    [Theory]
    [InlineData(PriceVolumeMix.Price, 81_638.50, 2658)]
    [InlineData(PriceVolumeMix.Volume, 227_246.57, 2658)]
    [InlineData(PriceVolumeMix.Mix, 35_920.69, 2658)]
    [InlineData(PriceVolumeMix.OnlyNow, 15_022.60, 276)]
    [InlineData(PriceVolumeMix.OnlyBefore, -11_026.63, 192)]
    [InlineData(PriceVolumeMix.Returns, 16_621.59, null)]
    public void Price_volume_mix_equal_pandas_1_5_pivots(string part, double change, int? products) => Equal("price_volume_mix", part, change, products);

    [Theory]
    [InlineData(CustomerMovement.New, 79_321.93, 191)]
    [InlineData(CustomerMovement.Back, 426_852.29, 853)]
    [InlineData(CustomerMovement.Absent, -348_637.91, 745)]
    [InlineData(CustomerMovement.KeptOrders, 112_131.31, 616)]
    [InlineData(CustomerMovement.KeptValue, -132_599.12, 616)]
    [InlineData(CustomerMovement.KeptReturns, 12_566.04, 616)]
    [InlineData(CustomerMovement.Only, 2_425.09, 39)]
    [InlineData(CustomerMovement.Unknown, 213_363.69, null)]
    public void New_absent_and_kept_customers_equal_pandas_1_5_pivots(string part, double change, int? customers) => Equal("customers", part, change, customers);

    void Equal(string breakdown, string part, double change, int? members)
    {
        var found = Explanation().Breakdowns.Single(b => b.Id == breakdown).Part(part)!;
        Assert.Equal(((decimal)change, members), (decimal.Round(found.Change, 2), found.Members));
    }

    ChangeExplanation Explanation() => shops.OnlineRetail.With(c =>
        ChangeExplanation.Of(new MetricReader(c.Engine), c.Facts, "net_sales", new(new(2011, 11, 1), new(2011, 11, 30)), ComparedWith.Previous, cancellation: TestContext.Current.CancellationToken));
}
