using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The figure that a shop is run by.</summary>
public sealed class NetSales : DerivedFrom<GrossSales, Discounts, Returns>
{
    public override string Name => "Net sales";

    public override string Formula => "gross sales - discounts - returns";

    public override Unit Unit => Unit.Money;

    public override string Notes => "Can be negative in a cell where more came back than went out.";

    public override bool IsAdditive => true;

    protected override decimal? Value(decimal? grossSales, decimal? discounts, decimal? returns) => grossSales - discounts - returns;
}
