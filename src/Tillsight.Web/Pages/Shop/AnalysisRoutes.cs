using Tillsight.Analyses;
using Tillsight.Delivery.Html;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Every analysis of the catalogue has its page by convention.</summary>
static class AnalysisRoutes
{
    public static void Map(IEndpointRouteBuilder shop) => shop.MapGet("/analysis/{id}", Show);

    static IResult Show(HttpContext http, string id, OpenShop shop)
    {
        if (AnalysisCatalogue.All.FirstOrDefault(a => a.Id == id) is not { } analysis) return Messages.NotFound(http);
        if (ShopPage.Open(http, shop) is not { } opened) return Page.Of<UnloadedPage>(http, analysis.Title);
        var given = AnalysisSelection.Read(http.Request.Query, analysis);
        var page = opened.ForAnalysis([.. given.Given.Select(o => (o.Key, o.Value))]);
        var outcome = page.Run(id, [.. page.Kept]);
        return page.Draw<AnalysisPage>(analysis.Title, outcome.View, id, ("Analysis", analysis), ("Given", given), ("Heading", outcome.View.Title), ("IsPossible", outcome.IsPossible), ("Help", ViewHtml.Help(AnalysisCatalogue.Help(analysis))));
    }
}
