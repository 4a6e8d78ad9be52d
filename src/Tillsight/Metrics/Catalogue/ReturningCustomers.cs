using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Customers who came back.</summary>
public sealed class ReturningCustomers : LineMetric
{
    public override string Name => "Returning customers";

    public override string Formula => "number of different customers with a sale line of an order that had an earlier one before it";

    public override Unit Unit => Unit.Count;

    public override string Notes =>
        "Judged at each order without looking ahead. A customer who orders twice in the period is both new and returning, so the "
        + "two add up to more than the ordering customers.";

    public override MetricNeeds Needs => MetricNeeds.Customers | MetricNeeds.Orders | MetricNeeds.Dates;

    public override Measure Measure => Measure.CountDistinct("customer_key", WhichLines.Sale + " and not l.is_first_order");
}
