using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Delivery.Html;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Change;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Pages of one shop. Every one lies below /w/{workspace} and is for its members.</summary>
static class ShopRoutes
{
    static readonly Dictionary<string, string> Definitions = MetricCatalogue.All.ToDictionary(m => m.Id, m => m.Formula, StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder app)
    {
        var shop = app.MapGroup("/w/{workspace}").ForMembers(Role.Retailer);
        shop.MapGet("/", (OpenShop open) => Results.Redirect($"/w/{open.Slug}/overview"));
        shop.MapGet("/overview", Overview);
        shop.MapGet("/analysis/{id}", Analysis);
    }

    static IResult Overview(HttpContext http, OpenShop shop)
    {
        if (shop.Reader is not { } engine) return Page.Of<UnloadedPage>(http, "Overview");
        var reader = new MetricReader(engine);
        var facts = ShopFacts.Read(engine, http.RequestAborted);
        if (reader.Coverage.Dates is not { } dates) return Draw(http, shop, "overview", AnalysisSelection.None, Run(http, shop, "overview", AnalysisSelection.None.Given), Freshness.Of(shop, reader.Coverage));
        var selection = Selection.Read(http.Request.Query, dates, () => PeriodWords.UsualOf(dates, HoldsLines));
        var formats = Formats.For(shop.Settings.Currency, shop.Settings.Locale);
        var html = new ViewHtml(formats, Definitions, figureLinks: figure => ChangeLinks.Of(shop, figure, selection));
        var view = new OverviewBoard(reader, facts, formats, selection, http.RequestAborted).Draw();
        int head = view.Blocks.TakeWhile(b => b is not Chart).Count();
        return Page.Of<OverviewPage>(PageFrame.Of(http, "Overview", Freshness.Of(shop, reader.Coverage)), StatusCodes.Status200OK,
            ("Selection", selection), ("Head", html.Blocks(view with { Blocks = [.. view.Blocks.Take(head)] }, "overview")), ("Markup", html.Blocks(view with { Blocks = [.. view.Blocks.Skip(head)] }, "overview")),
            ("Findings", FindingSteps.Of(shop, reader, facts, selection, formats, http.RequestAborted)), ("Formats", html.FormatsJson()), ("Bar", FilterBar.Of(reader, engine, facts, selection, formats, http.RequestAborted)));

        bool HoldsLines(DateRange range) => reader.Answer(new MetricQuery { Metrics = ["lines"], From = range.First, To = range.Last }, http.RequestAborted).Total.Lines > 0;
    }

    static IResult Analysis(HttpContext http, string id, OpenShop shop)
    {
        if (AnalysisCatalogue.All.FirstOrDefault(a => a.Id == id) is not { } analysis) return Messages.NotFound(http);
        if (shop.Reader is not { } engine) return Page.Of<UnloadedPage>(http, analysis.Title);
        var given = AnalysisSelection.Read(http.Request.Query, analysis);
        return Draw(http, shop, id, given, Run(http, shop, id, given.Given), Freshness.Of(shop, new MetricReader(engine).Coverage));
    }

    /// <summary>Runs it as a reader: what it would publish to the data is published by loads, not by looking.</summary>
    static AnalysisOutcome Run(HttpContext http, OpenShop shop, string id, IReadOnlyDictionary<string, string> options) =>
        AnalysisCatalogue.Find(id).Run(new AnalysisContext(shop.Reader!, ShopFacts.Read(shop.Reader!, http.RequestAborted), shop.Settings, http.RequestAborted), options);

    static IResult Draw(HttpContext http, OpenShop shop, string id, AnalysisSelection given, AnalysisOutcome outcome, string fresh)
    {
        var analysis = AnalysisCatalogue.Find(id);
        var html = new ViewHtml(Formats.For(shop.Settings.Currency, shop.Settings.Locale), Definitions);
        return Page.Of<AnalysisPage>(PageFrame.Of(http, analysis.Title, fresh), StatusCodes.Status200OK, ("Analysis", analysis), ("Given", given), ("Outcome", outcome),
            ("Markup", html.Blocks(outcome.View, id)), ("Formats", html.FormatsJson()), ("Help", ViewHtml.Help(AnalysisCatalogue.Help(analysis))));
    }
}
