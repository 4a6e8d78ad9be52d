using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Stories;

/// <summary>A published story for whoever holds its link: the text and its figures, nothing around it, for no search engine.</summary>
static class SharedRoutes
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/shared/{token}", Read).ForLinkHolders().RequireRateLimiting(RateLimits.Links);

    static IResult Read(HttpContext http, OpenShop shop, StoryDesk desk, IEmbedHosts hosts, AuditLog audit)
    {
        var link = http.Features.Get<SharedLink>()!;
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (desk.Published(shop, link.Story) is not { } story) return Messages.NotFound(http);
        var page = ShopPage.OpenText(http, shop);
        var markup = StoryMarkup.Of(desk, shop, page, link.Story, story, hosts.EmbedHosts(), isPublic: true);
        http.Items[SecurityHeaders.Frames] = markup.Hosts;
        audit.Add(http, AuditKinds.LinkRead, $"{link.Story}: for {link.Note}", shop.Slug);
        return Page.Of<SharedPage>(PageFrame.Of(http, story.Title) with { Reader = null }, StatusCodes.Status200OK, ("Story", story), ("Markup", markup));
    }
}
