using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How much of gross sales was given away.</summary>
public sealed class DiscountRate : DerivedFrom<Discounts, GrossSales>
{
    public override string Name => "Discount rate";

    public override string Formula => "discounts / gross sales";

    public override Unit Unit => Unit.Rate;

    public override bool? HigherIsBetter => false;

    public override string Notes => "The share of gross sales given away, not the share of lines that had a discount.";

    protected override decimal? Value(decimal? discounts, decimal? grossSales) => Ratio(discounts, grossSales);
}
