using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The return rate by value.</summary>
public sealed class ReturnShare : DerivedFrom<Returns, SalesBeforeReturns>
{
    public override string Name => "Returned share of sales";

    public override string Formula => "returns / (gross sales - discounts)";

    public override Unit Unit => Unit.Rate;

    public override bool? HigherIsBetter => false;

    public override string Notes => "The return rate by value rather than by units; a single large cancellation can carry it.";

    protected override decimal? Value(decimal? returns, decimal? sales) => Ratio(returns, sales);
}
