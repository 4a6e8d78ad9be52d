using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The returned units whose sale is known.</summary>
public sealed class PairedUnitsReturned : LineMetric
{
    public override string Name => "Units returned with a known sale";

    public override string Formula => "units of the lines that take a sale back, where that sale is known";

    public override Unit Unit => Unit.Quantity;

    public override bool? HigherIsBetter => null;

    public override MetricNeeds Needs => MetricNeeds.Quantities | MetricNeeds.Customers | MetricNeeds.Dates;

    public override Measure Measure => Measure.Sum("paired", LineJoin.Paired, WhichLines.SaleReversal);
}
