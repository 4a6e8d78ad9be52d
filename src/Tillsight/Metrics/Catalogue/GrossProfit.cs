using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What is left after the goods are paid.</summary>
public sealed class GrossProfit : DerivedFrom<CostedNetSales, CostOfGoods>
{
    public override string Name => "Gross profit";

    public override string Formula => "net sales with known cost - cost of goods";

    public override Unit Unit => Unit.Money;

    public override string Notes => "Covers only lines whose cost is known: read it beside cost_covered_share, and do not set it against all net sales.";

    public override bool IsAdditive => true;

    protected override decimal? Value(decimal? netSales, decimal? cost) => netSales - cost;
}
