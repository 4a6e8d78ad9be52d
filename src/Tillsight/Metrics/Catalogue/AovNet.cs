using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The average order after returns.</summary>
public sealed class AovNet : DerivedFrom<NetSales, Orders>
{
    public override string Name => "Average order value, net";

    public override string Formula => "net sales / orders";

    public override Unit Unit => Unit.Money;

    public override string Notes => "Returns are dated on the day they are processed, so those of older orders weigh on the orders of this period.";

    protected override decimal? Value(decimal? netSales, decimal? orders) => Ratio(netSales, orders);
}
