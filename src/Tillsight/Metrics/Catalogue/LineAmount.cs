using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>What reconciles with the source.</summary>
public sealed class LineAmount : LineMetric
{
    public override string Name => "Line amount";

    public override string Formula => "sum of the amounts of all loaded lines, whatever their kind";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override string Notes => "No sales figure: it is what reconciles with the source. Grouped by kind it shows where every cent went.";

    public override Measure Measure => Measure.Sum("net_amount", WhichLines.All);
}
