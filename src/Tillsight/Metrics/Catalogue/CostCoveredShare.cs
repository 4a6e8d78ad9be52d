using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How much of sales a margin speaks for.</summary>
public sealed class CostCoveredShare : DerivedFrom<CostedSales, SalesBeforeReturns>
{
    public override string Name => "Share of sales with known cost";

    public override string Formula => "sales with known cost / sales before returns";

    public override Unit Unit => Unit.Rate;

    public override string Notes => "Stands beside every margin: it says how much of the trade that margin speaks for.";

    protected override decimal? Value(decimal? costed, decimal? sales) => Ratio(costed, sales);
}
