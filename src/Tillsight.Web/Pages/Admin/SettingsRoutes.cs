using Tillsight.Metrics.Queries;
using Tillsight.Pipelines;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Pages.Admin;

/// <summary>The settings of a shop, for its analysts.</summary>
static class SettingsRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/w/{workspace}/settings", (HttpContext http, OpenShop shop, string? done) => Show(http, shop, shop.Settings, null, done)).ForMembers(Role.Analyst);
        app.MapPost("/w/{workspace}/settings", Change).ForMembers(Role.Analyst);
    }

    static IResult Change(HttpContext http, Form form, OpenShop shop, DataVersions versions, AuditLog audit)
    {
        WorkspaceSettings after;
        try
        {
            after = SettingsForm.Read(form, shop.Settings, ColumnsOf(shop));
        }
        catch (UsageException e)
        {
            return Show(http, shop, shop.Settings, e.Message, null);
        }
        string changes = SettingsForm.Changes(shop.Settings, after);
        if (changes.Length == 0) return Results.Redirect($"/w/{shop.Slug}/settings?done=same");
        using (var engine = shop.Reader is null ? null : shop.Writer!.Connect())
            SettingsChange.Apply(shop.Writer!.Workspace, engine, after, http.RequestAborted);
        versions.Bump(shop.Slug);
        audit.Add(http, AuditKinds.SettingsChanged, changes, shop.Slug);
        return Results.Redirect($"/w/{shop.Slug}/settings?done={(after.TimeZone == shop.Settings.TimeZone ? "saved" : "zone")}");
    }

    static IReadOnlyList<string> ColumnsOf(OpenShop shop) => shop.Reader is null ? [] : PersonalColumns.Choices(shop.Reader);

    static IResult Show(HttpContext http, OpenShop shop, WorkspaceSettings settings, string? refusal, string? done) => Page.Of<SettingsPage>(PageFrame.Of(http, "Settings"), refusal is null ? 200 : 400,
        ("Settings", settings), ("Columns", ColumnsOf(shop)), ("Masked", shop.Reader is null ? [] : PersonalColumns.Of(shop.Reader, settings.MaskedColumns)), ("Refusal", refusal), ("Done", done switch
        {
            "saved" => "Saved. Calendar and holidays are those of the new settings at once.",
            "zone" => "Saved. Pages tell by the new clock when data was loaded; dates and times of orders stay as the source wrote them.",
            "same" => "Nothing differs from what it was.",
            _ => null,
        }));
}
