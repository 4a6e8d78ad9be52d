using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Orders of identified customers.</summary>
public sealed class IdentifiedOrders : LineMetric
{
    public override string Name => "Orders with a known customer";

    public override string Formula => "number of different orders with a sale line that names a customer";

    public override Unit Unit => Unit.Count;

    public override MetricNeeds Needs => MetricNeeds.Customers | MetricNeeds.Orders;

    public override Measure Measure => Measure.CountDistinct("order_key", WhichLines.IdentifiedSale);
}
