using Tillsight.Web.Gate;
using Tillsight.Web.People;

namespace Tillsight.Web.Pages.Account;

/// <summary>A person's own account: password, second factor, sessions.</summary>
static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/account", (HttpContext http, IControlStore store, TimeProvider time, string? done) => Show(http, store, time, null, done)).ForSignedIn();
        app.MapPost("/account/password", ChangePassword).ForSignedIn().RequireRateLimiting(RateLimits.Credentials);
        app.MapGet("/account/second-factor", (HttpContext http, SignInDesk desk) =>
            SignedIn.Required(http).Person.HasSecondFactor ? Results.Redirect("/account") : AskCode(http, desk, Totp.NewKey(), null)).ForSignedIn();
        app.MapPost("/account/second-factor", ConfirmSecondFactor).ForSignedIn().RequireRateLimiting(RateLimits.Credentials);
        app.MapPost("/account/second-factor/remove", RemoveSecondFactor).ForSignedIn().RequireRateLimiting(RateLimits.Credentials);
        app.MapPost("/account/sessions/{session}/end", EndSession).ForSignedIn();
    }

    static IResult ChangePassword(HttpContext http, Form form, IControlStore store, SignInDesk desk, Passwords passwords, AuditLog audit, TimeProvider time)
    {
        var reader = SignedIn.Required(http);
        var person = reader.Person;
        string password = form.Raw("password");
        if (!IsOwn(http, desk, person, form)) return Refuse("The present password is wrong, or the account waits after too many attempts.");
        if (PasswordRules.Refusal(password, person.Name, person.Email) is { } wrong) return Refuse(wrong);
        if (password != form.Raw("again")) return Refuse("The two new passwords differ.");
        store.SetPassword(person.PersonId, passwords.Hash(password));
        store.EndSessions(person.PersonId, reader.Session.SessionId, time.GetUtcNow().UtcDateTime);
        audit.Add(http, AuditKinds.PasswordChanged, "other sessions ended");
        return Results.Redirect("/account?done=password");

        IResult Refuse(string why)
        {
            audit.Add(http, AuditKinds.PasswordChangeRefused);
            return Show(http, store, time, why, null);
        }
    }

    static IResult ConfirmSecondFactor(HttpContext http, Form form, IControlStore store, SignInDesk desk, AuditLog audit, TimeProvider time)
    {
        var person = SignedIn.Required(http).Person;
        if (person.HasSecondFactor || desk.Unprotect(form["key"]) is not { } key) return Results.Redirect("/account");
        if (Totp.StepOf(key, form["code"], time.GetUtcNow(), 0) is not { } step)
            return AskCode(http, desk, key, "That code does not belong to this key. Check the clock of the phone, and give the code that the app shows now.");
        store.SetSecondFactor(person.PersonId, desk.Protect(key), step);
        var codes = RecoveryCodes.New();
        store.SetRecoveryCodes(person.PersonId, [.. codes.Select(RecoveryCodes.HashOf)]);
        audit.Add(http, AuditKinds.SecondFactorOn);
        return Page.Of<RecoveryCodesPage>(http, "Recovery codes", ("Codes", codes));
    }

    static IResult RemoveSecondFactor(HttpContext http, Form form, IControlStore store, SignInDesk desk, AuditLog audit, TimeProvider time)
    {
        var person = SignedIn.Required(http).Person;
        if (!IsOwn(http, desk, person, form)) return Show(http, store, time, "The password is wrong, or the account waits after too many attempts.", null);
        store.SetSecondFactor(person.PersonId, null, 0);
        store.SetRecoveryCodes(person.PersonId, []);
        audit.Add(http, AuditKinds.SecondFactorOff);
        return Results.Redirect("/account?done=factor-off");
    }

    static IResult EndSession(HttpContext http, string session, IControlStore store, Sessions sessions, AuditLog audit, TimeProvider time)
    {
        var reader = SignedIn.Required(http);
        // A session is looked up among the person's own: an id of somebody else's does nothing.
        if (store.OpenSessions(reader.Person.PersonId, time.GetUtcNow().UtcDateTime).FirstOrDefault(s => s.SessionId == session) is not { } own) return Messages.NotFound(http);
        audit.Add(http, AuditKinds.SessionEnded, DeviceName.Of(own.Device));
        if (own.SessionId == reader.Session.SessionId) sessions.End(http, own);
        else store.EndSession(own.SessionId, time.GetUtcNow().UtcDateTime);
        return Results.Redirect("/account");
    }

    /// <summary>Changes of what protects an account ask for its password again (OWASP ASVS 2.1.5, 2.8.x).</summary>
    static bool IsOwn(HttpContext http, SignInDesk desk, Person person, Form form) => desk.Confirm(http, person, form.Raw("present"));

    static IResult Show(HttpContext http, IControlStore store, TimeProvider time, string? refusal, string? done) => Page.Of<AccountPage>(PageFrame.Of(http, "Your account"), refusal is null ? 200 : 400,
        ("Sessions", store.OpenSessions(SignedIn.Required(http).Person.PersonId, time.GetUtcNow().UtcDateTime)), ("SignIns", store.Audit(20, null, new AuditFilter(SignedIn.Required(http).Person.PersonId, AuditKinds.OfSignIns))), ("Refusal", refusal), ("Done", done switch
        {
            "password" => "The password was changed; every other session of yours was ended.",
            "factor-off" => "The second factor was taken away.",
            _ => null,
        }));

    static IResult AskCode(HttpContext http, SignInDesk desk, byte[] key, string? refusal) => Page.Of<SecondFactorPage>(PageFrame.Of(http, "Second factor"), refusal is null ? 200 : 400,
        ("Key", key), ("Carried", desk.Protect(key)), ("Refusal", refusal));
}
