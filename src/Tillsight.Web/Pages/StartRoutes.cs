using Tillsight.Web.Gate;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages;

/// <summary>Where people arrive: their shop where they have one, else the list.</summary>
static class StartRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext http, ShopNames names) =>
        {
            if (SignedIn.Of(http) is not { IsOpen: true } reader) return Results.Redirect("/sign-in");
            return Mine(names, reader) is [var only] ? Results.Redirect($"/w/{only.Slug}/overview") : Results.Redirect("/workspaces");
        }).ForAnyone();
        app.MapGet("/workspaces", (HttpContext http, ShopNames names) => Page.Of<WorkspacesPage>(http, "Shops",
            ("Mine", Mine(names, SignedIn.Required(http))), ("IsHomeEmpty", names.All().Count == 0))).ForSignedIn();
        app.MapFallback((HttpContext http) => Messages.NotFound(http)).ForAnyone();
    }

    static List<ShopName> Mine(ShopNames names, SignedIn reader) => [.. names.All().Where(s => reader.MembershipOf(s.Slug) is not null)];
}
