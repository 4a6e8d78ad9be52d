using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Entry;

/// <summary>The ways in by link: invitations, the first operator among them, and the demo's links.</summary>
static class InvitationRoutes
{
    const string Closed = "This link was used already, taken back, or is past its time. Ask whoever sent it for a new one; the operator's first link is printed anew at each start of tillsight serve.";

    public static void Map(IEndpointRouteBuilder app, bool isDemo)
    {
        app.MapGet("/invitation/{token}", (HttpContext http, string token, IControlStore store, AuditLog audit, TimeProvider time) =>
            Open(http, token, store, audit, time) is { } invitation ? Ask(http, invitation, new("", "", null)) : Messages.Refused(http, Closed)).ForAnyone().RequireRateLimiting(RateLimits.Credentials);
        app.MapPost("/invitation/{token}", Accept).ForAnyone().RequireRateLimiting(RateLimits.Credentials);
        if (isDemo) app.MapGet("/demo/{token}", Demo).ForAnyone().RequireRateLimiting(RateLimits.Credentials);
    }

    static IResult Accept(HttpContext http, string token, Form form, IControlStore store, Passwords passwords, Sessions sessions, AuditLog audit, TimeProvider time)
    {
        if (Open(http, token, store, audit, time) is not { } invitation) return Messages.Refused(http, Closed);
        string name = form["name"], email = form["email"].ToLowerInvariant(), password = form.Raw("password");
        if (Wrong(name, email, password, form.Raw("again")) is { } wrong) return Ask(http, invitation, new(name, email, wrong));
        var now = time.GetUtcNow().UtcDateTime;
        var person = new Person(Guid.NewGuid().ToString("n"), name, email, passwords.Hash(password), invitation.IsOperator, false, null, 0, 0, null, now, null);
        switch (store.Accept(invitation.InvitationId, person, now))
        {
            case AcceptOutcome.Closed: return Messages.Refused(http, Closed);
            case AcceptOutcome.EmailTaken: return Ask(http, invitation, new(name, email, "An account cannot be made with this e-mail address. Use another, or sign in where you have one already."));
        }
        audit.Add(http, invitation.CreatedBy is null ? AuditKinds.FirstStart : AuditKinds.InvitationAccepted, $"{name}, {RightsOf(invitation)}", invitation.Workspace, person);
        sessions.Begin(http, person, SessionStage.Open);
        return Results.Redirect("/");
    }

    static IResult Demo(HttpContext http, string token, DemoLinks links, ShopNames shops, IControlStore store, Sessions sessions, AuditLog audit)
    {
        var person = Caller.IsThisMachine(http) && links.PersonOf(token) is { } id ? store.FindPerson(id) : null;
        if (person is null)
        {
            audit.Add(http, AuditKinds.SignInRefused, "demo link");
            return Messages.Refused(http, "Demo links hold for the run that printed them, on the machine that it runs on. Start tillsight demo again for new ones.");
        }
        sessions.Begin(http, person, SessionStage.Open);
        audit.Add(http, AuditKinds.SignedIn, "demo link", who: person);
        return Results.Redirect(shops.All().FirstOrDefault(s => s.IsLoaded) is { } shop ? $"/w/{shop.Slug}/overview" : "/");
    }

    static Invitation? Open(HttpContext http, string token, IControlStore store, AuditLog audit, TimeProvider time)
    {
        if (LinkSecret.Split(token) is (string id, string secret) && store.FindInvitation(id) is { } invitation && LinkSecret.Matches(secret, invitation.SecretHash)
            && invitation.IsOpenAt(time.GetUtcNow().UtcDateTime)) return invitation;
        audit.Add(http, AuditKinds.InvitationRefused);
        return null;
    }

    static string? Wrong(string name, string email, string password, string again) =>
        name.Length is 0 or > 80 ? "A name of up to 80 characters is needed."
        : email.Length > 200 || email.IndexOf('@', StringComparison.Ordinal) is not > 0 || email[^1] == '@' || email.Any(char.IsWhiteSpace) ? $"\"{email}\" is no e-mail address."
        : PasswordRules.Refusal(password, name, email) ?? (password == again ? null : "The two passwords differ.");

    static string RightsOf(Invitation invitation) => invitation.IsOperator ? "operator" : $"{invitation.Role?.ToString().ToLowerInvariant()} of {invitation.Workspace}";

    static IResult Ask(HttpContext http, Invitation invitation, Entered entered) => Page.Of<InvitationPage>(
        PageFrame.Of(http, "Your account"), entered.Refusal is null ? 200 : 400, ("Address", http.Request.Path.ToString()), ("Rights", RightsOf(invitation)), ("Entered", entered));
}

/// <summary>What was typed before, and what is wrong with it.</summary>
public sealed record Entered(string Name, string Email, string? Refusal);
