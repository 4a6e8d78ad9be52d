using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What was given away at the till.</summary>
public sealed class Discounts : LineMetric
{
    public override string Name => "Discounts";

    public override string Formula => "sum of the discount amounts of sale lines";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => false;

    public override string Notes => "A line discount and its share of an order discount. A markdown from a compare-at price is none: the price was never asked.";

    public override Measure Measure => Measure.Sum("discount_amount", WhichLines.Sale);
}
