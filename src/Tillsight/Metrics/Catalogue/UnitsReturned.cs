using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Pieces that came back.</summary>
public sealed class UnitsReturned : LineMetric
{
    public override string Name => "Units returned";

    public override string Formula => "minus the quantities of return and cancellation lines that take back a sale";

    public override Unit Unit => Unit.Quantity;

    public override bool? HigherIsBetter => false;

    public override string Notes => "A positive number, dated on the day the return is processed.";

    public override MetricNeeds Needs => MetricNeeds.Quantities;

    public override Measure Measure => Measure.Sum("quantity", WhichLines.SaleReversal).Negated();
}
