using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Pieces sold.</summary>
public sealed class Units : LineMetric
{
    public override string Name => "Units sold";

    public override string Formula => "sum of the quantities of sale lines";

    public override Unit Unit => Unit.Quantity;

    public override string Notes => "Returns are not taken off; units_returned counts them.";

    public override MetricNeeds Needs => MetricNeeds.Quantities;

    public override Measure Measure => Measure.Sum("quantity", WhichLines.Sale);
}
