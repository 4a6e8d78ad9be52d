using Tillsight.Cleaning;
using Tillsight.Warehouse;
using Tillsight.Web.Loads;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Quality;

/// <summary>Rows that could not be used: why, where they stand in their files, and a form to mend them.</summary>
static class QuarantineRoutes
{
    public const int MostAtOnce = 1000;

    const int PageSize = 50;

    const string CellPrefix = "cell.";

    public static void Map(RouteGroupBuilder quality)
    {
        quality.MapGet("/quarantine", (HttpContext http, OpenShop shop, string? rule, string? reason, int? from) => List(http, shop, rule, reason, from ?? 0, null));
        quality.MapGet("/quarantine/{batch}/{record:long}", (HttpContext http, OpenShop shop, string batch, long record) => Row(http, shop, batch, record));
        quality.MapPost("/quarantine/{batch}/{record:long}", Fix);
        quality.MapPost("/quarantine/same", FixSame);
    }

    static QuarantinePage Rows(HttpContext http, OpenShop shop) => new(shop.Reader!, shop.Writer!.Workspace, http.RequestAborted);

    static IResult List(HttpContext http, OpenShop shop, string? rule, string? reason, int from, string? refusal)
    {
        if (shop.Reader is null) return Page.Of<UnloadedPage>(http, "Quarantine");
        var rows = Rows(http, shop);
        return Page.Of<QuarantineListPage>(PageFrame.Of(http, "Quarantine"), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, ("Reasons", rows.Reasons()),
            ("Rows", rows.Rows(rule, reason, Math.Max(0, from), PageSize)), ("Rule", rule), ("Reason", reason), ("Offset", Math.Max(0, from)), ("PageSize", PageSize),
            ("RefusalText", refusal), ("Formats", QualityRoutes.FormatsOf(shop)));
    }

    static IResult Row(HttpContext http, OpenShop shop, string batch, long record)
    {
        if (shop.Reader is null || Rows(http, shop).Find(batch, record) is not { } row) return Messages.NotFound(http);
        return Page.Of<QuarantineRowPage>(http, "A row in quarantine", ("Row", row));
    }

    static IResult Fix(HttpContext http, OpenShop shop, string batch, long record, ShopLoads loads)
    {
        if (shop.Reader is null || Rows(http, shop).Find(batch, record) is not { } row) return Messages.NotFound(http);
        var cells = Changed(http.Request.Form, row);
        if (cells.Count == 0) return Page.Of<QuarantineRowPage>(PageFrame.Of(http, "A row in quarantine"), StatusCodes.Status400BadRequest, ("Row", row), ("RefusalText", "No cell was changed, so nothing was done."));
        return Results.Redirect($"/w/{shop.Slug}/data/loads/{loads.Fix(http, shop, [new Correction(batch, record, cells)]).Id}");
    }

    /// <summary>Cells that differ from what came. Of a record that could not be cut into cells all are taken: they have no other text.</summary>
    static Dictionary<string, string> Changed(IFormCollection form, QuarantinedCells row) => row.Cells
        .Select(c => (c.Column, Before: c.Value, Now: form[CellPrefix + c.Column].ToString()))
        .Where(c => form.ContainsKey(CellPrefix + c.Column) && (c.Now != (c.Before ?? "") || (row.Text is not null && c.Now.Length > 0)))
        .ToDictionary(c => c.Column, c => c.Now, StringComparer.Ordinal);

    static IResult FixSame(HttpContext http, OpenShop shop, ShopLoads loads)
    {
        var form = http.Request.Form;
        string reason = form["reason"].ToString(), column = form["column"].ToString(), value = form["value"].ToString();
        string? rule = form["rule"].ToString() is { Length: > 0 } named ? named : null;
        if (shop.Reader is null) return Messages.NotFound(http);
        var rows = Rows(http, shop).Rows(rule, reason, 0, MostAtOnce);
        if (rows.Count == 0) return List(http, shop, null, null, 0, "No row waits for that reason any more. Nothing was changed.");
        if (rows.Any(r => r.Cells.All(c => c.Column != column))) return List(http, shop, rule, reason, 0, $"Not every one of these rows has a column \"{column}\". Nothing was changed.");
        var corrections = rows.Select(r => new Correction(r.Row.BatchId, r.Row.RecordNumber, new Dictionary<string, string> { [column] = value })).ToList();
        return Results.Redirect($"/w/{shop.Slug}/data/loads/{loads.Fix(http, shop, corrections).Id}");
    }
}
