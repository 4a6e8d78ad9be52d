using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Change;

/// <summary>"Why did it change?" of any figure: /w/{workspace}/why/{metric}, with period, comparison and filters in the address.</summary>
static class ChangeRoutes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGroup("/w/{workspace}").ForMembers(Role.Retailer).KeptOnceDrawn().MapGet("/why/{metric}", Why);

    static IResult Why(HttpContext http, string metric, OpenShop shop)
    {
        if (MetricCatalogue.Find(metric) is not { } found) return Messages.NotFound(http);
        string title = $"Why {char.ToLowerInvariant(found.Name[0])}{found.Name[1..]} changed";
        if (ShopPage.Open(http, shop)?.Narrowing() is not { } page) return Page.Of<UnloadedPage>(http, title);
        (string, string)[] others = [.. OverviewBoard.ShownTo(page.Facts, page.Selection.HasDates).Where(id => id != metric).Select(id => (MetricCatalogue.Get(id).Name, page.To($"why/{id}")))];
        return page.Draw<ChangePage>(title, Explained(page, metric), "why", ("Metric", found), ("Overview", page.To("overview")), ("Others", others));
    }

    static View Explained(ShopPage page, string metric)
    {
        var selection = page.Selection;
        if (!selection.HasDates) return Waiting("The lines of this shop have no dates, so nothing can be told of change over time. Load an export with order dates.");
        if (selection.Against == ComparedWith.Nothing) return Waiting("Nothing is compared. Choose the previous period or a year ago under “Compared with”.");
        var explanation = ChangeExplanation.Of(page.Reader, page.Facts, metric, selection.Asked, selection.Against, selection.Where, page.Cancellation);
        return ChangeView.Of(explanation, page.Formats, ChangeWords.WithArticle(selection.Chosen.Label));
    }

    static View Waiting(string why) => View.Of("", new Note(why, Tone.NotEnoughData));
}
