using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Bad debt and manual corrections.</summary>
public sealed class Adjustments : LineMetric
{
    public override string Name => "Adjustments";

    public override string Formula => "sum of the amounts of adjustment lines (bad debt, manual corrections)";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override string Notes => "Bookkeeping rather than trade; in no sales figure.";

    public override Measure Measure => Measure.Sum("net_amount", "l.kind = 'adjustment'");
}
