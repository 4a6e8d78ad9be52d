using Tillsight.Views;

namespace Tillsight.Metrics.Catalogue;

/// <summary>How customers rated what they bought.</summary>
public sealed class AverageRating : DerivedFrom<RatingPoints, Ratings>
{
    public override string Name => "Average rating";

    public override string Formula => "rating points / ratings";

    public override Unit Unit => Unit.Number;

    public override string Notes => "Of the lines that were rated: who rates is not who buys. Read it beside the number of ratings.";

    protected override decimal? Value(decimal? points, decimal? ratings) => Ratio(points, ratings);
}
