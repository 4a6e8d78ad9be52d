using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The tax of the lines that total sales are made of.</summary>
public sealed class Tax : LineMetric
{
    public override string Name => "Tax";

    public override string Formula => "sum of the tax amounts of sale lines, of the lines that take a sale back, and of charge lines";

    public override Unit Unit => Unit.Money;

    public override bool? HigherIsBetter => null;

    public override string Notes => "Nothing, not zero, where the source states no tax.";

    public override Measure Measure => Measure.Sum("tax_amount", WhichLines.SaleReversalOrCharge).NullWhenEmpty();
}
