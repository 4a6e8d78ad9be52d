using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How much of sales has a known customer.</summary>
public sealed class IdentifiedShare : DerivedFrom<IdentifiedSales, SalesBeforeReturns>
{
    public override string Name => "Identified share";

    public override string Formula => "sales with a known customer / sales before returns";

    public override Unit Unit => Unit.Rate;

    public override string Notes => "Stands beside every customer figure: it says how much of the trade that figure speaks for.";

    protected override decimal? Value(decimal? identified, decimal? sales) => Ratio(identified, sales);
}
