using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Customers won.</summary>
public sealed class NewCustomers : LineMetric
{
    public override string Name => "New customers";

    public override string Formula => "number of different customers whose first order is among the sale lines";

    public override Unit Unit => Unit.Count;

    public override string Notes =>
        "First in the data: at the start of the records everybody is new. A customer who orders twice in the period is both new "
        + "and returning.";

    public override MetricNeeds Needs => MetricNeeds.Customers | MetricNeeds.Orders | MetricNeeds.Dates;

    public override Measure Measure => Measure.CountDistinct("customer_key", WhichLines.Sale + " and l.is_first_order");
}
