using System.Globalization;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Account;

/// <summary>Tokens by which programs read a shop in a person's name; operators see and end everybody's.</summary>
static class TokenRoutes
{
    const int MostDays = 365, MostOpen = 50, LongestName = 80;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/account/tokens", (HttpContext http, IControlStore store, ShopNames shops, TimeProvider time) => Show(http, store, shops, time, null, null)).ForSignedIn();
        app.MapPost("/account/tokens", Make).ForSignedIn().RequireRateLimiting(RateLimits.Credentials);
        app.MapPost("/account/tokens/{apitoken}/revoke", (HttpContext http, string apitoken, IControlStore store, AuditLog audit, TimeProvider time) =>
            Revoke(http, apitoken, t => t.PersonId == SignedIn.Required(http).Person.PersonId, "/account/tokens", store, audit, time)).ForSignedIn();
        app.MapGet("/admin/tokens", (HttpContext http, IControlStore store, TimeProvider time) =>
            Page.Of<TokensPage>(http, "API tokens", ("Tokens", store.Tokens()), ("People", store.People()), ("Now", Now(time)))).ForOperators();
        app.MapPost("/admin/tokens/{apitoken}/revoke", (HttpContext http, string apitoken, IControlStore store, AuditLog audit, TimeProvider time) =>
            Revoke(http, apitoken, _ => true, "/admin/tokens", store, audit, time)).ForOperators();
    }

    static IResult Make(HttpContext http, Form form, IControlStore store, ShopNames shops, AuditLog audit, TimeProvider time)
    {
        var reader = SignedIn.Required(http);
        string name = form["name"], workspace = form["workspace"];
        if (name.Length is 0 or > LongestName) return Refuse($"A name of up to {LongestName} characters is needed, so that the token is known again.");
        // What somebody is no member of is refused like what does not exist.
        if (reader.MembershipOf(workspace) is null) return Refuse("Choose one of your shops.");
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out int days) || days is < 1 or > MostDays)
            return Refuse($"The token holds for \"{form["days"]}\" days; a number from 1 to {MostDays} was expected.");
        var now = Now(time);
        if (store.Tokens().Count(t => t.PersonId == reader.Person.PersonId && t.IsOpenAt(now)) >= MostOpen) return Refuse($"You have {MostOpen} tokens already. Revoke those that nobody uses.");
        var secret = LinkSecret.New();
        store.Add(new ApiToken(secret.Id, secret.Hash, reader.Person.PersonId, workspace, name, ApiToken.Read, now, now.AddDays(days), null, null));
        audit.Add(http, AuditKinds.TokenMade, $"{name}, read, {days} days", workspace);
        return Show(http, store, shops, time, secret.Text, null);

        IResult Refuse(string why) => Show(http, store, shops, time, null, why);
    }

    static IResult Revoke(HttpContext http, string id, Func<ApiToken, bool> mayRevoke, string back, IControlStore store, AuditLog audit, TimeProvider time)
    {
        if (store.FindToken(id) is not { } token || !mayRevoke(token)) return Messages.NotFound(http);
        store.RevokeToken(id, Now(time));
        audit.Add(http, AuditKinds.TokenRevoked, token.Name, token.Workspace);
        return Results.Redirect(back);
    }

    static IResult Show(HttpContext http, IControlStore store, ShopNames shops, TimeProvider time, string? made, string? refusal)
    {
        var reader = SignedIn.Required(http);
        return Page.Of<TokensPage>(PageFrame.Of(http, "API tokens"), refusal is null ? 200 : 400, ("Tokens", store.Tokens().Where(t => t.PersonId == reader.Person.PersonId).ToList()),
            ("Shops", shops.All().Where(s => reader.MembershipOf(s.Slug) is not null).ToList()), ("Made", made), ("Refusal", refusal), ("Now", Now(time)));
    }

    static DateTime Now(TimeProvider time) => time.GetUtcNow().UtcDateTime;
}
