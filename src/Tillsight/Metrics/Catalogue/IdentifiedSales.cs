using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Sales that can be laid at a customer's door.</summary>
public sealed class IdentifiedSales : LineMetric
{
    public override string Name => "Sales with a known customer";

    public override string Formula => "sum of the amounts of sale lines that name a customer";

    public override Unit Unit => Unit.Money;

    public override string Notes => "What the customer figures speak for.";

    public override MetricNeeds Needs => MetricNeeds.Customers;

    public override Measure Measure => Measure.Sum("net_amount", WhichLines.IdentifiedSale);
}
