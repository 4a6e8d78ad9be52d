using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Tillsight.Web.Gate;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages;

/// <summary>What every page stands in: who reads it, of which shop, and what its forms carry.</summary>
/// <param name="Path">Of the request, without its query: what the navigation marks.</param>
/// <param name="FormField">Name of the hidden field that carries the antiforgery token.</param>
/// <param name="FormToken">The token, bound to the session.</param>
/// <param name="Fresh">How far the data reaches and when it was loaded; null where the page shows none.</param>
public sealed record PageFrame(string Title, string Path, SignedIn? Reader, OpenShop? Shop, string FormField, string FormToken, Freshness? Fresh)
{
    internal static PageFrame Of(HttpContext http, string title, Freshness? fresh = null)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new(title, http.Request.Path, SignedIn.Of(http) is { IsOpen: true } reader ? reader : null, http.Features.Get<OpenShop>(), tokens.FormFieldName, tokens.RequestToken!, fresh);
    }
}

/// <summary>Pages as answers: a component with its frame and whatever else it shows.</summary>
static class Page
{
    public static IResult Of<TPage>(HttpContext http, string title, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        Of<TPage>(PageFrame.Of(http, title), StatusCodes.Status200OK, values);

    public static IResult Of<TPage>(PageFrame frame, int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Frame"] = frame };
        foreach (var (name, value) in values) parameters[name] = value;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status };
    }
}
