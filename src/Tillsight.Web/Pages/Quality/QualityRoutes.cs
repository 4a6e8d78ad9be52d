using Tillsight.Cleaning;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Web.Gate;
using Tillsight.Web.Loads;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Quality;

/// <summary>Whether figures can be trusted: the balance sheet, the rules with their switches, alerts, the profile of each column. For analysts.</summary>
static class QualityRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var quality = app.MapGroup("/w/{workspace}/quality").ForMembers(Role.Analyst).WithWriter();
        quality.MapGet("/", Show);
        quality.MapGet("/events", Events);
        quality.MapGet("/columns/{table}/{column:int}", Column);
        quality.MapPost("/rules", Switch);
        QuarantineRoutes.Map(quality);
    }

    internal static Formats FormatsOf(OpenShop shop) => Formats.For(shop.Settings.Currency, shop.Settings.Locale);

    static IResult Show(HttpContext http, OpenShop shop, ShopProfiles profiles)
    {
        if (shop.Reader is not { } reader || Balance.Find(reader) is not { } balance) return Page.Of<UnloadedPage>(http, "Quality");
        string recipe = shop.Writer!.Workspace.RecipeFile;
        return Page.Of<QualityPage>(PageFrame.Of(http, "Quality"), StatusCodes.Status200OK, ("Balance", balance), ("Receipts", RuleReceipt.Read(reader)),
            ("Recipe", File.Exists(recipe) ? RecipeFile.Read(recipe) : null), ("Profile", profiles.Of(shop)), ("Formats", FormatsOf(shop)));
    }

    static async Task<IResult> Events(HttpContext http, OpenShop shop, ShopProfiles profiles)
    {
        if (shop.Reader is null) return Messages.NotFound(http);
        var job = profiles.Of(shop).Job;
        shop.Dispose();
        await JobEvents.Send(http, job);
        return Results.Empty;
    }

    static IResult Column(HttpContext http, OpenShop shop, string table, int column, ShopProfiles profiles)
    {
        if (shop.Reader is null) return Page.Of<UnloadedPage>(http, "Quality");
        // Until the profile is made, the page that shows how far it has come is the place to wait.
        if (profiles.Of(shop).Found is not { } found) return Results.Redirect($"/w/{shop.Slug}/quality");
        if (found.Tables.FirstOrDefault(t => t.Name == table) is not { } profile || profile.Columns.FirstOrDefault(c => c.Position == column) is not { } about) return Messages.NotFound(http);
        return Page.Of<ColumnPage>(http, about.Name, ("Table", profile), ("Column", about), ("Formats", FormatsOf(shop)));
    }

    static IResult Switch(HttpContext http, OpenShop shop, ShopLoads loads)
    {
        string file = shop.Writer!.Workspace.RecipeFile;
        if (shop.Reader is null || !File.Exists(file)) return Messages.Refused(http, "Nothing is loaded into this shop yet, so it has no rules. Load an export first.");
        var on = http.Request.Form["rule"].ToHashSet(StringComparer.Ordinal);
        var switches = RecipeFile.Read(file).Switches();
        var off = switches.Where(s => !on.Contains(s.Key)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var changes = switches.Where(s => s.IsOn != on.Contains(s.Key)).Select(s => $"{s.Key} {(s.IsOn ? "off" : "on")}").ToList();
        if (changes.Count == 0) return Results.Redirect($"/w/{shop.Slug}/quality");
        return Results.Redirect($"/w/{shop.Slug}/data/loads/{loads.Rebuild(http, shop, string.Join(", ", changes), recipe => recipe.With(off)).Id}");
    }
}
