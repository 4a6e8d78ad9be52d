using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The average order as paid.</summary>
public sealed class AovTotal : DerivedFrom<TotalSales, Orders>
{
    public override string Name => "Average order value, total";

    public override string Formula => "total sales / orders";

    public override Unit Unit => Unit.Money;

    public override string Notes => "With charges and tax, after returns: what customers paid rather than what they bought.";

    protected override decimal? Value(decimal? totalSales, decimal? orders) => Ratio(totalSales, orders);
}
