using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What an order comes to.</summary>
public sealed class Aov : DerivedFrom<SalesBeforeReturns, Orders>
{
    public override string Name => "Average order value";

    public override string Formula => "(gross sales - discounts) / orders";

    public override Unit Unit => Unit.Money;

    public override string Notes =>
        "Before returns, charges and tax: aov_net and aov_total are the variants. By product or category it is what each order "
        + "spent on that product or category, not the value of the whole order.";

    protected override decimal? Value(decimal? sales, decimal? orders) => Ratio(sales, orders);
}
