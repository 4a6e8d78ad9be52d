namespace Tillsight.Web.People;

/// <summary>Links by which anybody may read one published story.</summary>
public interface ISharedLinks
{
    void Add(SharedLink link);

    SharedLink? FindLink(string linkId);

    /// <summary>The latest first, also those that hold no more.</summary>
    IReadOnlyList<SharedLink> LinksTo(string workspace, string story);

    void RevokeLink(string linkId, DateTime now);
}

/// <param name="SecretHash">Of the link's secret; the secret itself is kept nowhere.</param>
/// <param name="PersonId">Who made it: what it shows is drawn in their view, and it ends when they lose theirs.</param>
/// <param name="Note">For whom it was made.</param>
public sealed record SharedLink(string LinkId, string SecretHash, string Workspace, string Story, string PersonId, string Note, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt)
{
    public bool IsOpenAt(DateTime now) => RevokedAt is null && ExpiresAt > now;
}
