using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Days on which something sold.</summary>
public sealed class DaysTraded : LineMetric
{
    public override string Name => "Days traded";

    public override string Formula => "number of different days with a sale line";

    public override Unit Unit => Unit.Days;

    public override bool? HigherIsBetter => null;

    public override string Notes => "A day without a sale is not counted, whether the shop was shut or merely quiet.";

    public override MetricNeeds Needs => MetricNeeds.Dates;

    public override Measure Measure => Measure.CountDistinct("order_date", WhichLines.Sale);
}
