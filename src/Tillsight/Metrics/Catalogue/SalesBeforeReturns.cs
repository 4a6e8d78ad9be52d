using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What customers agreed to pay, before anything came back.</summary>
public sealed class SalesBeforeReturns : DerivedFrom<GrossSales, Discounts>
{
    public override string Name => "Sales before returns";

    public override string Formula => "gross sales - discounts";

    public override Unit Unit => Unit.Money;

    public override string Notes => "What the sale lines came to; the base of the order value and of every share of sales.";

    public override bool IsAdditive => true;

    protected override decimal? Value(decimal? grossSales, decimal? discounts) => grossSales - discounts;
}
