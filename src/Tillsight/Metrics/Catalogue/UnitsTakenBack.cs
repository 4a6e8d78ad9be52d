using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What came back, dated on the day it was sold.</summary>
public sealed class UnitsTakenBack : LineMetric
{
    public override string Name => "Units taken back since";

    public override string Formula => "of the units of sale lines, those that a later return or cancellation took back";

    public override Unit Unit => Unit.Quantity;

    public override bool? HigherIsBetter => false;

    public override string Notes =>
        "Dated on the day of the sale, not of the return. Knows only returns that could be tied to their sale: read it beside return_paired_share.";

    public override MetricNeeds Needs => MetricNeeds.Quantities | MetricNeeds.Customers | MetricNeeds.Dates;

    public override Measure Measure => Measure.Sum("taken_back", LineJoin.TakenBack, WhichLines.Sale);
}
