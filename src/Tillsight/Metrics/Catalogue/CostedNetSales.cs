using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The net sales that a margin can be told for.</summary>
public sealed class CostedNetSales : LineMetric
{
    public override string Name => "Net sales with known cost";

    public override string Formula => "sum of the amounts of sale lines, and of the lines that take a sale back, whose cost is known";

    public override Unit Unit => Unit.Money;

    public override string Notes => "The base of the gross margin: a line without a cost would count as pure profit.";

    public override MetricNeeds Needs => MetricNeeds.Costs;

    public override Measure Measure => Measure.Sum("net_amount", WhichLines.SaleOrReversal + " and l.cost_amount is not null").NullWhenEmpty();
}
