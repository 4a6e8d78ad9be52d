using Tillsight.Web.Pages.Parts;

namespace Tillsight.Web.Pages.Search;

/// <summary>What stands in the navigation of the shop.</summary>
sealed class PageSource : ISearchSource
{
    public string Name => "Pages";

    public IEnumerable<SearchHit> Find(SearchQuestion question) =>
        from place in Navigation.GroupsOf(question.Shop, question.Reader)
        from link in place.Links
        where !question.Words.IsEmpty || place.Name == Navigation.Figures
        let hit = question.Match(link.Label, place.Name == Navigation.Figures ? "" : place.Name, link.Path, link.Path[(link.Path.LastIndexOf('/') + 1)..])
        where hit is not null
        select hit;
}
