using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The value of sales taken back.</summary>
public sealed class Returns : LineMetric
{
    public override string Name => "Returns";

    public override string Formula => "minus the amount of return and cancellation lines that take back a sale";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => false;

    public override string Notes =>
        "A positive number that is subtracted, dated on the day it is processed: it can exceed the sales of its own period. "
        + "A refunded postage is not in it, because charges are not in sales.";

    public override Measure Measure => Measure.Sum("net_amount", WhichLines.SaleReversal).Negated();
}
