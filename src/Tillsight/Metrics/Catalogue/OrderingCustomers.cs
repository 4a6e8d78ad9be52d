using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Identified customers who ordered.</summary>
public sealed class OrderingCustomers : LineMetric
{
    public override string Name => "Ordering customers";

    public override string Formula => "number of different customers with a sale line";

    public override Unit Unit => Unit.Count;

    public override string Notes => "Unlike customers it leaves out who was billed for postage or a gift card alone, and takes in who ordered free goods.";

    public override MetricNeeds Needs => MetricNeeds.Customers | MetricNeeds.Orders;

    public override Measure Measure => Measure.CountDistinct("customer_key", WhichLines.Sale);
}
