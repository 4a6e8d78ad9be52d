using Tillsight.Web.Gate;
using Tillsight.Web.People;

namespace Tillsight.Web.Pages.Admin;

/// <summary>The audit log, the latest first.</summary>
static class AuditRoutes
{
    const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/admin/audit", (HttpContext http, IControlStore store, long? before) =>
        Page.Of<AuditPage>(http, "Audit log", ("Events", store.Audit(PageSize, before)), ("PageSize", PageSize))).ForOperators();
}
