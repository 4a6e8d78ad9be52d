using System.Security.Claims;
using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>Sessions as browsers hold them: a cookie with a random secret, looked up in the control store on every request, so that ending one
/// takes effect at once.</summary>
sealed class Sessions(IControlStore store, WebOptions options, TimeProvider time)
{
    static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    const int LongestDevice = 120;

    /// <summary>The prefix makes browsers refuse the cookie unless it is Secure, for this host alone and for all paths (RFC 6265bis).</summary>
    public string CookieName => options.IsSecure ? "__Host-tillsight" : "tillsight";

    /// <summary>Opens a session and hands its cookie to the browser. Whatever session the browser had is ended: none is ever taken over.</summary>
    public Session Begin(HttpContext http, Person person, SessionStage stage)
    {
        if (SignedIn.Of(http) is { } before) store.EndSession(before.Session.SessionId, Now);
        var secret = LinkSecret.New();
        var session = new Session(secret.Id, secret.Hash, person.PersonId, stage, Device(http), Caller.AddressOf(http), Now, Now,
            Now + (stage == SessionStage.Open ? options.SessionTime : options.SecondFactorTime), null);
        store.Add(session);
        http.Response.Cookies.Append(CookieName, secret.Text, Cookie(session.ExpiresAt));
        return session;
    }

    public void End(HttpContext http, Session session)
    {
        store.EndSession(session.SessionId, Now);
        http.Response.Cookies.Delete(CookieName, Cookie(null));
    }

    /// <summary>Who the request's cookie speaks for; null where it speaks for nobody.</summary>
    public SignedIn? Read(HttpContext http)
    {
        if (LinkSecret.Split(http.Request.Cookies[CookieName]) is not (string id, string secret)) return null;
        if (store.FindSession(id) is not { EndedAt: null } session || !LinkSecret.Matches(secret, session.SecretHash)) return null;
        if (session.ExpiresAt <= Now || session.SeenAt + options.IdleTime <= Now) return null;
        if (store.FindPerson(session.PersonId) is not { IsEnabled: true } person || (person.IsDemo && !options.IsDemo)) return null;
        if (session.SeenAt + SeenEvery <= Now) store.Seen(session.SessionId, Now);
        return new SignedIn(person, session, store.MembershipsOf(person.PersonId));
    }

    /// <summary>Antiforgery tokens are bound to the session by this identity; rights are read from <see cref="SignedIn"/>, never from claims.</summary>
    public static ClaimsPrincipal PrincipalOf(SignedIn signedIn) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, signedIn.Session.SessionId)], "session"));

    DateTime Now => time.GetUtcNow().UtcDateTime;

    CookieOptions Cookie(DateTime? expires) => new()
    {
        HttpOnly = true, Secure = options.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true,
        Expires = expires is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null,
    };

    static string Device(HttpContext http) => http.Request.Headers.UserAgent.ToString() is { Length: > LongestDevice } agent ? agent[..LongestDevice] : http.Request.Headers.UserAgent.ToString();
}
