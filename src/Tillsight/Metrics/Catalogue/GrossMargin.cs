using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How much of a sale stays.</summary>
public sealed class GrossMargin : DerivedFrom<GrossProfit, CostedNetSales>
{
    public override string Name => "Gross margin";

    public override string Formula => "gross profit / net sales with known cost";

    public override Unit Unit => Unit.Rate;

    public override string Notes => "Covers only lines whose cost is known: read it beside cost_covered_share.";

    protected override decimal? Value(decimal? grossProfit, decimal? netSales) => Ratio(grossProfit, netSales);
}
