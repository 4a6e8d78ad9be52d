using Tillsight.Web.Gate;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Search;

/// <summary>One kind of thing that search finds: pages, metrics, products. A further one is registered in <see cref="SearchRoutes.AddTo"/> and nothing else.</summary>
interface ISearchSource
{
    /// <summary>Heading of what it finds.</summary>
    string Name { get; }

    /// <summary>The best of what meets every word; in a search without words what a reader is likely to want, or nothing.</summary>
    IEnumerable<SearchHit> Find(SearchQuestion question);
}

/// <summary>Who looks for what. Sources read the shop by its narrowed reader alone, so that row limits and masks hold.</summary>
sealed record SearchQuestion(OpenShop Shop, SignedIn Reader, SearchWords Words, CancellationToken Cancellation)
{
    public string To(string page) => $"/w/{Shop.Slug}/{page}";

    /// <summary>A hit where the words meet the label or one of the other texts; null where they do not.</summary>
    public SearchHit? Match(string label, string note, string url, params ReadOnlySpan<string> other) =>
        Words.RankOf(label, other) is { } rank ? new SearchHit(label, note, url, rank) : null;
}
