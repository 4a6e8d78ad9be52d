using Tillsight.Delivery.Exports;
using Tillsight.Views;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Explore.Sql;

/// <summary>Read-only SQL on the warehouse, for analysts who may see all of it, names too. A statement runs only when a form of the app is sent: a link fills it in.</summary>
static class SqlRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var shop = app.MapGroup("/w/{workspace}/explore/sql").ForMembers(Role.Analyst);
        shop.MapGet("/", (HttpContext http, OpenShop open) => Open(http, open, page => Draw(page, page.Query("sql") ?? "", null, null)));
        shop.MapPost("/", (HttpContext http, OpenShop open, Form form, AuditLog audit) => Open(http, open, page => Run(http, page, form, audit)));
    }

    /// <summary>Limits on rows and hidden names are kept by views that stand before the tables; somebody who writes SQL could name what lies behind them.</summary>
    static IResult Open(HttpContext http, OpenShop shop, Func<ShopPage, IResult> answer)
    {
        if (!shop.ShowsAll) return Messages.NotFound(http);
        return ShopPage.Open(http, shop) is { } page ? answer(page) : Page.Of<UnloadedPage>(http, "SQL");
    }

    static IResult Run(HttpContext http, ShopPage page, Form form, AuditLog audit)
    {
        string sql = form.Long("sql", SelectText.Longest + 1), kind = form["file"];
        var tables = TableList.Read(page);
        audit.Add(http, AuditKinds.SqlRun, sql, page.Shop.Slug);
        try
        {
            var table = WarehouseSelect.Run(page.Shop.Reader!, sql, tables.Select(t => t.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), isFile: kind.Length > 0, page.Cancellation);
            if (kind is not ("csv" or "xlsx")) return Draw(page, sql, table, null, tables);
            audit.Add(http, AuditKinds.Exported, $"select.{kind}, {table.Rows.Count} rows", page.Shop.Slug);
            return page.Send(table, kind);
        }
        catch (UsageException e)
        {
            return Draw(page, sql, null, e.Message, tables);
        }
    }

    static IResult Draw(ShopPage page, string sql, Table? table, string? refusal, IReadOnlyList<TableList>? tables = null)
    {
        List<Block> blocks = table is null ? [] : [.. SelectChart.Of(table) is { } chart ? new Block[] { chart } : [], table];
        return page.DrawPlain<SqlPage>("SQL", View.Of("SQL", blocks), refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            ("Sql", sql), ("Refused", refusal), ("Tables", tables ?? TableList.Read(page)));
    }
}
