using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Postage, carriage and fees.</summary>
public sealed class Charges : LineMetric
{
    public override string Name => "Charges";

    public override string Formula => "sum of the amounts of charge lines (postage, carriage, fees)";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override string Notes =>
        "Beside sales, never in them. Charges taken back stand under the kinds return and cancellation; group line_amount by kind "
        + "and reverses to see them.";

    public override Measure Measure => Measure.Sum("net_amount", WhichLines.Charge);
}
