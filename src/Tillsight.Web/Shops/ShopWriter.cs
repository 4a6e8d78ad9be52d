using Tillsight.Engines;
using Tillsight.Web.Pages;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The one workspace that an analyst's request may change. It outlives the request: loads run on in the background.</summary>
sealed class ShopWriter(Workspace workspace, Func<DuckDbEngine> connect)
{
    public Workspace Workspace => workspace;

    /// <summary>A connection of its own that writes, beside readers, who see the earlier state until it commits. Dispose of it.</summary>
    public DuckDbEngine Connect() => connect();
}

static class ShopWriterRoutes
{
    /// <summary>For routes that change a shop or show its source rows: an analyst whose lines are limited finds nothing there.</summary>
    public static RouteGroupBuilder WithWriter(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
        context.HttpContext.Features.Get<OpenShop>()?.Writer is null ? Messages.NotFound(context.HttpContext) : await next(context));
}
