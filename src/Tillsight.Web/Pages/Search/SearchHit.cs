namespace Tillsight.Web.Pages.Search;

/// <summary>Something that a search found.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Note">What tells it from others of the same name; may be empty.</param>
/// <param name="Url">The page that it leads to.</param>
/// <param name="Rank">How near it comes to what was asked; small is near (<see cref="SearchWords.RankOf"/>).</param>
public sealed record SearchHit(string Label, string Note, string Url, int Rank);

/// <summary>What one source found, best first.</summary>
/// <param name="Name">Heading: "Products".</param>
public sealed record SearchGroup(string Name, IReadOnlyList<SearchHit> Hits);
