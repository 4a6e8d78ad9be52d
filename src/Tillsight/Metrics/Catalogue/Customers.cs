using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Identified customers who were billed.</summary>
public sealed class Customers : LineMetric
{
    public override string Name => "Customers";

    public override string Formula => "number of different customers billed for something: a sale, charge, gift card or adjustment line above zero";

    public override Unit Unit => Unit.Count;

    public override string Notes => "Only identified customers can be counted: read it beside identified_share.";

    public override MetricNeeds Needs => MetricNeeds.Customers;

    public override Measure Measure => Measure.CountDistinct("customer_key", WhichLines.Billed);
}
