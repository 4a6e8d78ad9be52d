using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Tests.Analyses;

namespace Tillsight.Tests.Insights;

public sealed class PriceVolumeMixTests : IDisposable
{
    readonly SmallStar _star = new();

    [Fact]
    public void Two_products_worked_out_by_hand_give_price_90_volume_400_mix_minus_300()
    {
        _star.Sale("2011-01-01", 1, product: "A", quantity: 100, price: 10).Sale("2011-01-11", 2, product: "B", quantity: 50, price: 20)
            .Sale("2011-02-10", 3, product: "A", quantity: 150, price: 11).Sale("2011-02-11", 4, product: "B", quantity: 30, price: 18);
        Assert.Equal((2000m, 2190m), (Explained().Before, Explained().After));
        Assert.Equal(["Price 90", "Volume 400", "Mix -300", "Products sold only now 0", "Products no longer sold 0"], Parts());
    }

    [Fact]
    public void Products_of_one_time_alone_and_what_came_back_stand_apart()
    {
        _star.Sale("2011-01-01", 1, product: "A", quantity: 2, price: 5).Sale("2011-01-01", 1, product: "OLD", quantity: 1, price: 7)
            .Sale("2011-02-10", 2, product: "A", quantity: 2, price: 6).Sale("2011-02-10", 2, product: "NEW", quantity: 3, price: 4).Return("2011-02-12", 3, product: "A", quantity: 1, price: 6)
            .Sale("2011-02-13", 4, quantity: 1, price: 9);
        Assert.Equal(["Price 2", "Volume 0", "Mix 0", "Products sold only now 12", "Products no longer sold -7", "Sales without product or quantity 9", "Returns -6"], Parts());
    }

    [Fact]
    public void A_discount_is_a_lower_price()
    {
        _star.Sale("2011-01-01", 1, product: "A", quantity: 4, price: 5).Sale("2011-02-10", 2, product: "A", quantity: 4, price: 5, discount: 3);
        Assert.Equal("Price -3", Parts()[0]);
    }

    ChangeExplanation Explained()
    {
        var context = _star.Context;
        return ChangeExplanation.Of(new MetricReader(context.Engine), ShopFacts.Read(context.Engine), "net_sales", new(new(2011, 2, 1), new(2011, 2, 28)), ComparedWith.Previous, cancellation: TestContext.Current.CancellationToken);
    }

    string[] Parts() => [.. Explained().Breakdowns.Single(b => b.Id == "price_volume_mix").Parts.Select(p => FormattableString.Invariant($"{p.Name} {p.Change / 1.0000000000m:0.####}"))];

    public void Dispose() => _star.Dispose();
}
