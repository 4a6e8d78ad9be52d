using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The sales whose cost is known.</summary>
public sealed class CostedSales : LineMetric
{
    public override string Name => "Sales with known cost";

    public override string Formula => "sum of the amounts of sale lines whose cost is known";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override MetricNeeds Needs => MetricNeeds.Costs;

    public override Measure Measure => Measure.Sum("net_amount", WhichLines.Sale + " and l.cost_amount is not null");
}
