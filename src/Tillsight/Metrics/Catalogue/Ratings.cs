using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>Ratings given.</summary>
public sealed class Ratings : LineMetric
{
    public override string Name => "Ratings";

    public override string Formula => "number of sale lines with a rating";

    public override Unit Unit => Unit.Count;

    public override MetricNeeds Needs => MetricNeeds.Ratings;

    public override Measure Measure => Measure.Count(WhichLines.Sale + " and l.rating is not null");
}
