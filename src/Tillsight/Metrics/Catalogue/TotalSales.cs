using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Everything that customers were asked for.</summary>
public sealed class TotalSales : DerivedFrom<NetSales, Tax, Charges>
{
    public override string Name => "Total sales";

    public override string Formula => "net sales + tax + charges";

    public override Unit Unit => Unit.Money;

    public override string Notes => "Where the source states no tax this is net sales and charges alone.";

    public override bool IsAdditive => true;

    protected override decimal? Value(decimal? netSales, decimal? tax, decimal? charges) => netSales + (tax ?? 0) + charges;
}
