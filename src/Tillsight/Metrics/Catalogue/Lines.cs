using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Lines as loaded.</summary>
public sealed class Lines : LineMetric
{
    public override string Name => "Order lines";

    public override string Formula => "number of loaded lines, whatever their kind";

    public override Unit Unit => Unit.Count;

    public override bool? HigherIsBetter => null;

    public override string Notes => "Returns, charges, adjustments and tests count too.";

    public override Measure Measure => Measure.Count(WhichLines.All);
}
