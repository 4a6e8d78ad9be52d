using Microsoft.AspNetCore.Antiforgery;
using Tillsight.Web.Pages;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Gate;

/// <summary>The one place where a request is let through. It reads who asks and what the route demands, refuses what is not declared, checks the
/// antiforgery token of everything that changes something, and opens the one workspace that a member asked for.</summary>
sealed class Gatekeeper(
    RequestDelegate next, Sessions sessions, Bearer bearer, IAntiforgery antiforgery, Warehouses warehouses, DataVersions versions, IControlStore store, ISharedLinks links, AuditLog audit, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext http)
    {
        bool byToken = http.GetEndpoint()?.Metadata.GetMetadata<ByToken>() is not null;
        var signedIn = byToken ? bearer.Read(http) : sessions.Read(http);
        if (signedIn is not null)
        {
            http.Features.Set(signedIn);
            http.User = Sessions.PrincipalOf(signedIn);
        }
        var rights = http.GetEndpoint()?.Metadata.GetMetadata<Rights>();
        if (Verdict(http, rights, signedIn) is { } refusal) await refusal.ExecuteAsync(http);
        else if (ChangesSomething(http.Request) && http.GetEndpoint()!.Metadata.GetMetadata<TakesFiles>() is { } files && !await files.Open(http)) await Stale(http).ExecuteAsync(http);
        else if (ChangesSomething(http.Request) && !await antiforgery.IsRequestValidAsync(http)) await Stale(http).ExecuteAsync(http);
        else await next(http);
    }

    /// <summary>Null where the request may go on.</summary>
    IResult? Verdict(HttpContext http, Rights? rights, SignedIn? signedIn) => rights?.Audience switch
    {
        null => Refuse(http, "a route without declared rights"),
        Audience.Anyone => null,
        Audience.LinkHolders => EnterByLink(http),
        Audience.HalfSignedIn => signedIn is { IsOpen: false } ? null : Results.Redirect("/sign-in"),
        _ when signedIn is not { IsOpen: true } => JsonAnswer.IsAskedOf(http) ? AskForToken(http) : AskToSignIn(http),
        Audience.SignedIn => null,
        Audience.Operators => signedIn.Person.IsOperator ? null : Refuse(http, "operators only"),
        Audience.Members => Enter(http, rights.Role, signedIn),
        _ => Refuse(http, "unknown rights"),
    };

    /// <summary>What a person is no member of looks the same as what does not exist.</summary>
    IResult? Enter(HttpContext http, Role atLeast, SignedIn signedIn)
    {
        if (http.GetRouteValue("workspace") is not string slug || signedIn.MembershipOf(slug) is not { } membership) return Refuse(http, "no member");
        if (membership.RowLimit.Length > 0 && http.GetEndpoint()?.Metadata.GetMetadata<WholeShop>() is not null) return Refuse(http, "limited to some lines", slug);
        if (membership.Role < atLeast) return Refuse(http, $"role {membership.Role}, needs {atLeast}", slug);
        long version = versions.Of(slug);
        if (warehouses.Open(slug, membership) is not { } shop) return Refuse(http, "no such workspace", slug);
        // Whoever sees some lines alone cannot answer for all of them.
        if (membership is { Role: >= Role.Analyst, RowLimit: "" }) shop = shop with { Writer = warehouses.WriterOf(slug) };
        http.Features.Set(shop = shop with { Version = version });
        http.Response.RegisterForDispose(shop);
        return null;
    }

    /// <summary>Opens the shop as the link's maker sees it, without the names of customers, as long as they still may. Every reason to refuse looks the same from outside.</summary>
    IResult? EnterByLink(HttpContext http)
    {
        if (LinkSecret.Split(http.GetRouteValue("token") as string) is not (string id, string secret) || links.FindLink(id) is not { } link || !LinkSecret.Matches(secret, link.SecretHash)) return Refuse(http, "no such link");
        if (!link.IsOpenAt(time.GetUtcNow().UtcDateTime)) return Refuse(http, "the link was revoked or has expired", link.Workspace);
        if (store.FindPerson(link.PersonId) is not { IsEnabled: true } || store.MembershipsOf(link.PersonId).FirstOrDefault(m => m.Workspace == link.Workspace) is not { Role: Role.Analyst } membership)
            return Refuse(http, "who made the link is no analyst there any more", link.Workspace);
        if (warehouses.Open(link.Workspace, membership with { SeesPersonal = false }) is not { } shop) return Refuse(http, "no such workspace", link.Workspace);
        http.Features.Set(shop);
        http.Features.Set(link);
        http.Response.RegisterForDispose(shop);
        return null;
    }

    /// <summary>Names the route's pattern, not the address: an address may hold a secret.</summary>
    IResult Refuse(HttpContext http, string why, string? workspace = null)
    {
        string route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown";
        audit.Add(http, AuditKinds.Refused, $"{http.Request.Method} {route}: {why}", workspace ?? http.GetRouteValue("workspace") as string);
        return Messages.NotFound(http);
    }

    IResult AskForToken(HttpContext http)
    {
        audit.Add(http, AuditKinds.Refused, Bearer.IsGiven(http) ? "a token that is unknown, revoked or past its time" : "the API without a token", http.GetRouteValue("workspace") as string);
        return JsonAnswer.Refusal(StatusCodes.Status401Unauthorized, "A token is needed", "No token was found, or it is revoked or past its time. Send one as a header, Authorization: Bearer TOKEN; they are made under Your account, API tokens.");
    }

    static IResult AskToSignIn(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        ? Results.Redirect("/sign-in" + QueryString.Create("next", http.Request.Path + http.Request.QueryString))
        : Results.Redirect("/sign-in");

    IResult Stale(HttpContext http)
    {
        audit.Add(http, AuditKinds.Refused, "a form without its antiforgery token", http.GetRouteValue("workspace") as string);
        return Messages.Stale(http);
    }

    static bool ChangesSomething(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method) && !HttpMethods.IsTrace(request.Method);
}
