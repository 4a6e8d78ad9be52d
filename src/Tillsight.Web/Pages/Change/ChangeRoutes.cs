using Tillsight.Analyses;
using Tillsight.Delivery.Html;
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
    static readonly Dictionary<string, string> NoDefinitions = [];

    public static void Map(IEndpointRouteBuilder app) => app.MapGroup("/w/{workspace}").ForMembers(Role.Retailer).MapGet("/why/{metric}", Why);

    static IResult Why(HttpContext http, string metric, OpenShop shop)
    {
        if (MetricCatalogue.Find(metric) is not { } found) return Messages.NotFound(http);
        string title = $"Why {char.ToLowerInvariant(found.Name[0])}{found.Name[1..]} changed";
        if (shop.Reader is not { } engine) return Page.Of<UnloadedPage>(http, title);
        var reader = new MetricReader(engine);
        if (reader.Coverage.Dates is not { } dates) return Page.Of<MessagePage>(http, title, ("Text", "The lines of this shop have no dates, so nothing can be told of change over time. Load an export with order dates."));
        var facts = ShopFacts.Read(engine, http.RequestAborted);
        var selection = Selection.Read(http.Request.Query, dates, () => PeriodWords.UsualOf(dates, r => reader.Answer(new MetricQuery { Metrics = ["lines"], From = r.First, To = r.Last }, http.RequestAborted).Total.Lines > 0));
        var formats = Formats.For(shop.Settings.Currency, shop.Settings.Locale);
        string path = ChangeLinks.PathOf(shop, metric);
        var html = new ViewHtml(formats, NoDefinitions, members => ChangeLinks.Narrowed(path, members, selection));
        return Page.Of<ChangePage>(PageFrame.Of(http, title, Freshness.Of(shop, reader.Coverage)), StatusCodes.Status200OK,
            ("Selection", selection), ("Metric", found), ("Overview", selection.Link($"/w/{shop.Slug}/overview")), ("Others", Others(shop, facts, metric, selection)),
            ("Markup", html.Blocks(Explained(reader, facts, metric, selection, formats, http.RequestAborted), "why")), ("Formats", html.FormatsJson()),
            ("Bar", FilterBar.Of(reader, engine, facts, selection, formats, http.RequestAborted)));
    }

    static View Explained(MetricReader reader, ShopFacts facts, string metric, Selection selection, Formats formats, CancellationToken cancellation)
    {
        if (selection.Against == ComparedWith.Nothing) return View.Of("", new Note("Nothing is compared. Choose the previous period or a year ago under “Compared with”.", Tone.NotEnoughData));
        var explanation = ChangeExplanation.Of(reader, facts, metric, selection.Asked, selection.Against, selection.Where, cancellation);
        return ChangeView.Of(explanation, formats, ChangeWords.WithArticle(selection.Chosen.Label));
    }

    /// <summary>The same question of the overview's other figures.</summary>
    static IReadOnlyList<(string Name, string Url)> Others(OpenShop shop, ShopFacts facts, string metric, Selection selection) =>
        [.. OverviewBoard.ShownTo(facts).Where(id => id != metric).Select(id => (MetricCatalogue.Get(id).Name, selection.Link(ChangeLinks.PathOf(shop, id))))];
}
