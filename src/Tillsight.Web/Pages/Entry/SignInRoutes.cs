using Tillsight.Web.Gate;
using Tillsight.Web.People;

namespace Tillsight.Web.Pages.Entry;

/// <summary>In and out: password, second factor, sign-out.</summary>
static class SignInRoutes
{
    const string Refused = "That e-mail address and password do not go together, or the account waits after too many attempts. Try again, or in a quarter of an hour.";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (HttpContext http, string? next) => SignedIn.Of(http) is { IsOpen: true } ? Results.Redirect(LocalPath.Or(next)) : Ask(http, next, "", null)).ForAnyone();
        app.MapPost("/sign-in", SignIn).ForAnyone().RequireRateLimiting(RateLimits.Credentials);
        app.MapGet("/sign-in/code", (HttpContext http, string? next) => AskCode(http, next, null)).ForHalfSignedIn();
        app.MapPost("/sign-in/code", Code).ForHalfSignedIn().RequireRateLimiting(RateLimits.Credentials);
        app.MapPost("/sign-out", SignOut).ForAnyone();
    }

    static IResult SignIn(HttpContext http, Form form, SignInDesk desk, Sessions sessions, AuditLog audit)
    {
        string email = form["email"], next = LocalPath.Or(form["next"]);
        if (desk.Password(http, email, form.Raw("password")) is not { } person) return Ask(http, next, email, Refused);
        sessions.Begin(http, person, person.HasSecondFactor ? SessionStage.SecondFactor : SessionStage.Open);
        if (person.HasSecondFactor) return Results.Redirect("/sign-in/code" + QueryString.Create("next", next));
        audit.Add(http, AuditKinds.SignedIn, "password", who: person);
        return Results.Redirect(next);
    }

    static IResult Code(HttpContext http, Form form, SignInDesk desk, Sessions sessions, AuditLog audit)
    {
        var person = SignedIn.Required(http).Person;
        string next = LocalPath.Or(form["next"]);
        if (!desk.SecondFactor(http, person, form["code"])) return AskCode(http, next, "That code is wrong, was used already, or the account waits after too many attempts.");
        sessions.Begin(http, person, SessionStage.Open);
        audit.Add(http, AuditKinds.SignedIn, "password and second factor", who: person);
        return Results.Redirect(next);
    }

    static IResult SignOut(HttpContext http, Sessions sessions, AuditLog audit)
    {
        if (SignedIn.Of(http) is { } signedIn)
        {
            audit.Add(http, AuditKinds.SignedOut);
            sessions.End(http, signedIn.Session);
        }
        return Results.Redirect("/sign-in");
    }

    static IResult Ask(HttpContext http, string? next, string email, string? refusal) => Page.Of<SignInPage>(
        PageFrame.Of(http, "Sign in"), refusal is null ? 200 : 401, ("Next", LocalPath.Or(next)), ("Email", email), ("Refusal", refusal));

    static IResult AskCode(HttpContext http, string? next, string? refusal) => Page.Of<CodePage>(
        PageFrame.Of(http, "Second factor"), refusal is null ? 200 : 401, ("Next", LocalPath.Or(next)), ("Refusal", refusal));
}
