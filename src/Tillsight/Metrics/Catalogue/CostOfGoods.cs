using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What the goods sold cost the shop.</summary>
public sealed class CostOfGoods : LineMetric
{
    public override string Name => "Cost of goods";

    public override string Formula => "sum of the costs of sale lines and of the lines that take a sale back";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => false;

    public override string Notes => "Only lines whose cost is known; nothing where none is. The cost of a return is negative, as its quantity is.";

    public override MetricNeeds Needs => MetricNeeds.Costs;

    public override Measure Measure => Measure.Sum("cost_amount", WhichLines.SaleOrReversal).NullWhenEmpty();
}
