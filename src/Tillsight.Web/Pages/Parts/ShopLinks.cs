using Tillsight.Analyses;

namespace Tillsight.Web.Pages.Parts;

/// <summary>Pages of a shop. The overview's analysis has a page of its own; every other stands under its id.</summary>
static class ShopLinks
{
    public static (string Path, string Label) Of(string slug, IAnalysis analysis) =>
        (analysis.Id == "overview" ? $"/w/{slug}/overview" : $"/w/{slug}/analysis/{analysis.Id}", analysis.Title);
}
