using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>The ratings added up.</summary>
public sealed class RatingPoints : LineMetric
{
    public override string Name => "Rating points";

    public override string Formula => "sum of the ratings of sale lines";

    public override Unit Unit => Unit.Number;

    public override string Notes => "A step on the way to the average rating; means little by itself.";

    public override MetricNeeds Needs => MetricNeeds.Ratings;

    public override Measure Measure => Measure.Sum("rating", WhichLines.Sale).NullWhenEmpty();
}
