using Tillsight.Views;

namespace Tillsight.Insights.Changes;

/// <summary>One part of a change. The parts of a <see cref="Breakdown"/> add up to the change of the figure.</summary>
/// <param name="Name">The part: a product, a country, "Price", "New customers".</param>
/// <param name="Before">Its figure in the earlier time; null where the part has none of its own (price, mix).</param>
/// <param name="After">Its figure now.</param>
/// <param name="Change">What it adds to the change of the figure, in the figure's unit.</param>
/// <param name="Share">Change as a share of the whole change (1 is all of it, negative works against it); null where nothing changed.</param>
/// <param name="Member">The value of a dimension that the part is, so that figures can be narrowed to it; null where it is none.</param>
/// <param name="Members">How many products, customers ... the part holds; null where it holds one thing.</param>
/// <param name="Rate">Of a ratio: what the part's own rate did, the rest of <paramref name="Change"/> being its weight.</param>
public sealed record Contribution(
    string Name, decimal? Before, decimal? After, decimal Change, decimal? Share,
    Member? Member = null, int? Members = null, decimal? Rate = null)
{
    /// <summary>Of a ratio: what the part's larger or smaller weight did.</summary>
    public decimal? Mix => Change - Rate;

    /// <summary>The sum of whatever is too small to be named.</summary>
    public bool IsOthers { get; init; }
}
