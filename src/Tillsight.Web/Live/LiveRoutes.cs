using System.Globalization;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Live;

/// <summary>Where open pages hear that the data of their shop has changed.</summary>
static class LiveRoutes
{
    const string Events = "text/event-stream";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/w/{workspace}/live", Follow).ForMembers(Role.Retailer);

    /// <summary>Without <c>Accept: text/event-stream</c> the version alone.</summary>
    static IResult Follow(HttpContext http, OpenShop shop, LiveStreams streams, DataVersions versions)
    {
        // A state of the data is not kept for as long as somebody watches.
        shop.Dispose();
        if (!http.Request.Headers.Accept.ToString().Contains(Events, StringComparison.OrdinalIgnoreCase)) return Results.Text(versions.Of(shop.Slug).ToString(CultureInfo.InvariantCulture));
        var reader = SignedIn.Required(http);
        return streams.TryEnter(reader) ? new Stream(streams, shop.Slug, reader) : Messages.TooMany(http);
    }

    sealed class Stream(LiveStreams streams, string slug, SignedIn reader) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => streams.Send(httpContext, slug, reader);
    }
}
