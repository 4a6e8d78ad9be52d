using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Customers with two or more orders.</summary>
public sealed class RepeatCustomers : LineMetric
{
    public override string Name => "Repeat customers";

    public override string Formula => "number of billed customers with sale lines of two or more orders";

    public override Unit Unit => Unit.Count;

    public override string Notes =>
        "Two orders within the cell: the longer the range, the more customers repeat. Returning customers are another thing: their "
        + "earlier order may lie before the range.";

    public override MetricNeeds Needs => MetricNeeds.Customers | MetricNeeds.Orders;

    public override Measure Measure => Measure.RepeatCustomers();
}
