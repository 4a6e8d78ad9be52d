namespace Tillsight.Web.People;

/// <summary>A way for a program to read one workspace with the rights of a person there, and never more.</summary>
/// <param name="SecretHash">Of the token's secret; the secret itself is kept nowhere.</param>
/// <param name="Scope">What it may do: "read".</param>
/// <param name="UsedAt">The last use, to the minute; null: never.</param>
public sealed record ApiToken(
    string TokenId, string SecretHash, string PersonId, string Workspace, string Name, string Scope,
    DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt, DateTime? RevokedAt)
{
    public const string Read = "read";

    public bool IsOpenAt(DateTime now) => RevokedAt is null && ExpiresAt > now;
}

/// <summary>The tokens of a home. They are revoked, never removed.</summary>
public interface ITokenStore
{
    void Add(ApiToken token);

    ApiToken? FindToken(string tokenId);

    /// <summary>The newest first.</summary>
    IReadOnlyList<ApiToken> Tokens();

    void TokenUsed(string tokenId, DateTime now);

    void RevokeToken(string tokenId, DateTime now);
}
