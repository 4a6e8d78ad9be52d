using System.Globalization;
using Tillsight.Analyses;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Change;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Shop;

/// <summary>Pages of one shop's figures. Every one lies below /w/{workspace} and is for its members.</summary>
static class ShopRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var shop = app.MapGroup("/w/{workspace}").ForMembers(Role.Retailer).KeptOnceDrawn();
        shop.MapGet("/", (OpenShop open) => Results.Redirect($"/w/{open.Slug}/overview"));
        shop.MapGet("/overview", Overview);
        shop.MapGet("/sales", (HttpContext http, OpenShop open) => Board(http, open, "Sales", page => new SalesBoard(page).Draw()));
        shop.MapGet("/products", (HttpContext http, OpenShop open) => Board(http, open, "Products", page => new ProductsBoard(page).Draw(), ("Bought together", "analysis/baskets")));
        shop.MapGet("/customers", (HttpContext http, OpenShop open) => Board(http, open, "Customers", page => new CustomersBoard(page).Draw())).NamingCustomers("customer list");
        shop.MapGet("/product", Product);
        shop.MapGet("/customer", Customer).NamingCustomers("a customer's page");
        shop.MapGet("/figure/{metric}", Figure);
        shop.MapGet("/lines", Lines);
        shop.MapGet("/line", Line);
        AnalysisRoutes.Map(shop);
    }

    /// <summary>Key figures first, then what changed and why, then the charts.</summary>
    static IResult Overview(HttpContext http, OpenShop shop)
    {
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, "Overview");
        var view = new OverviewBoard(page).Draw();
        int head = view.Blocks.TakeWhile(b => b is not Chart).Count();
        return page.Draw<BoardPage>("Overview", view, "board", ("Head", page.Html.Blocks(view with { Blocks = [.. view.Blocks.Take(head)] }, "board")),
            ("Markup", page.Html.Blocks(view with { Blocks = [.. view.Blocks.Skip(head)] }, "board")), ("Findings", FindingSteps.Of(page)));
    }

    /// <param name="ways">Label and page of the shop.</param>
    static IResult Board(HttpContext http, OpenShop shop, string title, Func<ShopPage, View> draw, params ReadOnlySpan<(string Label, string Page)> ways)
    {
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, title);
        var links = new List<(string, string)>();
        foreach (var (label, to) in ways) links.Add((label, page.To(to)));
        return page.Draw(title, draw(page), null, links);
    }

    static IResult Product(HttpContext http, OpenShop shop)
    {
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, "Product");
        if (page.Query("id") is not { } id || NameOf(page, "product", id) is not { } name) return Messages.NotFound(http);
        var kept = page.About(id, $"product={id}");
        return kept.Draw(name, new ProductBoard(kept, id).Draw(), [("Products", page.To("products"))], [("Order lines", LinesOf(page, "product", id))]);
    }

    static IResult Customer(HttpContext http, OpenShop shop)
    {
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, "Customer");
        if (page.Query("id") is not { } id || CustomerHistory.Read(page.Engine, id, page.Cancellation) is not { } history || NameOf(page, "customer", id) is not { } name) return Messages.NotFound(http);
        var kept = page.About(id, $"customer={id}");
        return kept.Draw(name == id ? $"Customer {id}" : name, new CustomerBoard(kept, id, history).Draw(), [("Customers", page.To("customers"))], [("Order lines", LinesOf(page, "customer", id))]);
    }

    /// <summary>The name beside an id, or the id; null where the shop, as this reader sees it, has no such thing.</summary>
    static string? NameOf(ShopPage page, string dimension, string id)
    {
        var found = page.Engine.Query($"select coalesce({dimension}_name, {dimension}_id) as name from dim_{dimension} where {dimension}_id = $id", new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id }, page.Cancellation);
        return found.RowCount == 0 ? null : found.Column<string?>("name")[0];
    }

    static string LinesOf(ShopPage page, string dimension, string id) => page.Selection.Link($"/w/{page.Shop.Slug}/lines", [.. page.Selection.Filters, $"{dimension}={id}"]);

    static IResult Figure(HttpContext http, string metric, OpenShop shop)
    {
        if (MetricCatalogue.All.FirstOrDefault(m => m.Id == metric) is not { } found) return Messages.NotFound(http);
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, found.Name);
        var board = new FigureBoard(page, found);
        var view = board.Draw();
        string values = string.Join("\n", board.Passport!.Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"-- ${p.Key} = {p.Value}")));
        return page.Draw(found.Name, view, [("Overview", page.To("overview"))], [("All lines behind it", page.To("lines", ("metric", metric)))], $"{board.Passport.Sql}\n{values}");
    }

    static IResult Lines(HttpContext http, OpenShop shop)
    {
        if (ShopPage.Open(http, shop) is not { } opened) return Page.Of<UnloadedPage>(http, "Order lines");
        var metric = opened.Query("metric") is { } id ? MetricCatalogue.Get(id) : null;
        int first = int.TryParse(opened.Query("from-line"), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0;
        var page = metric is null ? opened : opened.With(("metric", metric.Id));
        var table = LinesBoard.Table(page, metric, LinesBoard.OnAPage, first);
        var ways = new List<(string, string)>();
        if (first > 0) ways.Add(("Earlier lines", To(first - LinesBoard.OnAPage)));
        if (table.Rows.Count == LinesBoard.OnAPage) ways.Add(("Further lines", To(first + LinesBoard.OnAPage)));
        Block block = table.Rows.Count > 0 ? table : new Note("No order line meets the selection. Take a filter away, or choose a longer period.", Tone.NotEnoughData);
        return page.Draw(metric is null ? "Order lines" : $"Order lines behind {metric.Name.ToLowerInvariant()}", View.Of("Order lines", block),
            metric is null ? null : [(metric.Name, page.To($"figure/{metric.Id}"))], ways);

        string To(int line) => page.To("lines", [.. page.Kept, ("from-line", Math.Max(0, line).ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>One order line as it is kept, and for analysts the record that it was read from, as it came.</summary>
    static IResult Line(HttpContext http, OpenShop shop, AuditLog audit)
    {
        if (ShopPage.Open(http, shop) is not { } page) return Page.Of<UnloadedPage>(http, "Order line");
        if (page.Query("id")?.Split('-') is not [var batch, var record] || !long.TryParse(batch, NumberStyles.None, CultureInfo.InvariantCulture, out long batchKey)
            || !long.TryParse(record, NumberStyles.None, CultureInfo.InvariantCulture, out long recordNumber)
            || LineBoard.Read(page, batchKey, recordNumber) is not { } kept) return Messages.NotFound(http);
        bool mayReadSource = shop.ShowsAll && SignedIn.Required(http).MembershipOf(shop.Slug) is { Role: Role.Analyst, RowLimit: "" };
        var source = mayReadSource ? SourceRecord.Read(page.Engine, shop.ArchiveFolder, batchKey, recordNumber, page.Cancellation) : null;
        if (source is not null) audit.Add(http, AuditKinds.PersonalDataViewed, "a record of the source", shop.Slug);
        return page.With(("id", page.Query("id")!)).Draw("Order line", LineBoard.Draw(kept, source), [("Order lines", page.To("lines"))]);
    }
}
