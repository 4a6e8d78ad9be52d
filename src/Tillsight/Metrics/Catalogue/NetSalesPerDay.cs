using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Net sales of a trading day.</summary>
public sealed class NetSalesPerDay : DerivedFrom<NetSales, DaysTraded>
{
    public override string Name => "Net sales per day traded";

    public override string Formula => "net sales / days traded";

    public override Unit Unit => Unit.Money;

    public override string Notes => "Makes months of different lengths comparable.";

    protected override decimal? Value(decimal? netSales, decimal? days) => Ratio(netSales, days);
}
