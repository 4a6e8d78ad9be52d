using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Gift cards and vouchers sold.</summary>
public sealed class GiftCards : LineMetric
{
    public override string Name => "Gift cards sold";

    public override string Formula => "sum of the amounts of gift card lines";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override string Notes => "Money received for sales still to come: a liability, not a sale.";

    public override Measure Measure => Measure.Sum("net_amount", "l.kind = 'gift_card'");
}
