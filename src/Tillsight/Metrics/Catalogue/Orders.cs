using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Orders that sold something.</summary>
public sealed class Orders : LineMetric
{
    public override string Name => "Orders";

    public override string Formula => "number of different orders with at least one sale line";

    public override Unit Unit => Unit.Count;

    public override string Notes => "An order with two products counts in the cell of each, so cells of a product dimension add up to more than the total.";

    public override MetricNeeds Needs => MetricNeeds.Orders;

    public override Measure Measure => Measure.CountDistinct("order_key", WhichLines.Sale);
}
