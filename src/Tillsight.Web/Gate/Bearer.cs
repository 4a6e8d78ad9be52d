using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>Who asks by a token: <c>Authorization: Bearer id.secret</c>. Looked up on every request, so that revoking one, or ending its person's rights,
/// takes effect at once.</summary>
sealed class Bearer(IControlStore store, WebOptions options, TimeProvider time)
{
    const string Scheme = "Bearer ";

    static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    public static bool IsGiven(HttpContext http) => http.Request.Headers.Authorization.Count > 0;

    /// <summary>The person with that one membership; null where the token speaks for nobody.</summary>
    public SignedIn? Read(HttpContext http)
    {
        string given = http.Request.Headers.Authorization.ToString();
        if (!given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || LinkSecret.Split(given[Scheme.Length..].Trim()) is not (string id, string secret)) return null;
        var now = time.GetUtcNow().UtcDateTime;
        if (store.FindToken(id) is not { Scope: ApiToken.Read } token || !LinkSecret.Matches(secret, token.SecretHash) || !token.IsOpenAt(now)) return null;
        if (store.FindPerson(token.PersonId) is not { IsEnabled: true } person || (person.IsDemo && !options.IsDemo)) return null;
        if (token.UsedAt is not { } used || used + UsedEvery <= now) store.TokenUsed(id, now);
        var session = new Session("token-" + id, token.SecretHash, person.PersonId, SessionStage.Open, $"token {token.Name}", Caller.AddressOf(http), token.CreatedAt, now, token.ExpiresAt, null);
        return new SignedIn(person, session, [.. store.MembershipsOf(person.PersonId).Where(m => m.Workspace == token.Workspace)]);
    }
}
