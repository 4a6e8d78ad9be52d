using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tillsight.Web.Gate;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Tests.Gate;

/// <summary>Routes that a test adds to the app.</summary>
static class RouteMarks
{
    public static void MapForTheWholeShop(TestApp app, string pattern) => ((IEndpointRouteBuilder)app.Server.App).MapGet(pattern, () => "whole").ForMembers().ForTheWholeShop();

    public static void MapNaming(TestApp app, string pattern) => ((IEndpointRouteBuilder)app.Server.App).MapGet(pattern, (HttpContext http, OpenShop shop, AuditLog audit) =>
    {
        audit.AddPersonal(http, shop, "customer list");
        return "names";
    }).ForMembers();
}
