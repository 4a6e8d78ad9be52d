using System.Collections.Concurrent;
using System.Security.Claims;
using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>Sessions as browsers hold them: a cookie with a random secret, held against the control store on every request, so that ending one
/// takes effect at once.</summary>
sealed class Sessions(IControlStore store, WebOptions options, TimeProvider time)
{
    static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    const int LongestDevice = 120, MostKnown = 10_000;

    readonly ConcurrentDictionary<string, (long Revision, SignedIn SignedIn)> _known = new(StringComparer.Ordinal);

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
        if (Find(id) is not { Session: var session, Person: var person } found || session.EndedAt is not null || !LinkSecret.Matches(secret, session.SecretHash)) return null;
        if (session.ExpiresAt <= Now || session.SeenAt + options.IdleTime <= Now) return null;
        if (!person.IsEnabled || (person.IsDemo && !options.IsDemo)) return null;
        if (session.SeenAt + SeenEvery > Now) return found;
        store.Seen(session.SessionId, Now);
        _known.TryRemove(id, out _);
        return found;
    }

    /// <summary>As the control store has it. It is asked again after every change of people, rights or sessions, so that ending one takes effect at once.</summary>
    SignedIn? Find(string sessionId)
    {
        long revision = store.Revision;
        if (_known.TryGetValue(sessionId, out var known) && known.Revision == revision) return known.SignedIn;
        if (store.FindSession(sessionId) is not { } session || store.FindPerson(session.PersonId) is not { } person) return null;
        var found = new SignedIn(person, session, store.MembershipsOf(person.PersonId));
        if (_known.Count >= MostKnown) _known.Clear();
        _known[sessionId] = (revision, found);
        return found;
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
