using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How many different products sold.</summary>
public sealed class ProductsSold : LineMetric
{
    public override string Name => "Products sold";

    public override string Formula => "number of different products on sale lines";

    public override Unit Unit => Unit.Count;

    public override bool? HigherIsBetter => null;

    public override string Notes => "The breadth of what sold, not of what is on offer.";

    public override MetricNeeds Needs => MetricNeeds.Products;

    public override Measure Measure => Measure.CountDistinct("product_key", WhichLines.Sale);
}
