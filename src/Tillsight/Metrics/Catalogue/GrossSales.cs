using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The top rung of the sales ladder.</summary>
public sealed class GrossSales : LineMetric
{
    public override string Name => "Gross sales";

    public override string Formula => "sum of unit price x quantity over sale lines";

    public override Unit Unit => Unit.Money;

    public override string Notes =>
        "Before discounts, returns, charges and tax. Gift cards are a liability until redeemed and test orders are no trade: "
        + "neither is in it.";

    public override Measure Measure => Measure.Sum("gross_amount", WhichLines.Sale);
}
