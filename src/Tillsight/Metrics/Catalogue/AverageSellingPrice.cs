using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What a unit sold for.</summary>
public sealed class AverageSellingPrice : DerivedFrom<SalesBeforeReturns, Units>
{
    public override string Name => "Average selling price";

    public override string Formula => "(gross sales - discounts) / units sold";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override string Notes => "Moves with the mix of products as much as with their prices.";

    protected override decimal? Value(decimal? sales, decimal? units) => Ratio(sales, units);
}
