using Tillsight.Metrics.Queries;

namespace Tillsight.Web.People;

/// <summary>Somebody who can sign in.</summary>
/// <param name="Email">Lower case; unique.</param>
/// <param name="PasswordHash">Null where there is none: then no password signs in.</param>
/// <param name="IsOperator">Runs the installation: people, workspaces, audit log. Sees no shop's data unless a member of it.</param>
/// <param name="IsDemo">Made by <c>tillsight demo</c>; signs in by its link alone, during that run.</param>
/// <param name="TotpSecret">Protected text of the second factor's key; null where none is set up.</param>
/// <param name="TotpStep">The last time step whose code was used: a code counts once.</param>
/// <param name="FailedCount">Refused sign-ins since the last good one.</param>
public sealed record Person(
    string PersonId, string Name, string Email, string? PasswordHash, bool IsOperator, bool IsDemo, string? TotpSecret, long TotpStep,
    long FailedCount, DateTime? LockedUntil, DateTime CreatedAt, DateTime? DisabledAt)
{
    public bool HasSecondFactor => TotpSecret is not null;

    public bool IsEnabled => DisabledAt is null;

    public bool IsLockedAt(DateTime now) => LockedUntil > now;
}

/// <summary>What a member may do in a workspace; an analyst may do all that a retailer may.</summary>
public enum Role { Retailer, Analyst }

/// <summary>The right of a person to one workspace.</summary>
/// <param name="RowLimit">Conditions that every order line has to meet to be seen ("store=13"), one a line; empty: all lines.</param>
/// <param name="SeesPersonal">Whether names and other personal data of customers are shown; null: as is usual for the role.</param>
public sealed record Membership(string PersonId, string Workspace, Role Role, string RowLimit = "", bool? SeesPersonal = null)
{
    /// <summary>Analysts see personal data unless told otherwise, retailers do not.</summary>
    public bool MaySeePersonal => SeesPersonal ?? Role == Role.Analyst;

    /// <summary>The limit as filters; conditions on one dimension are joined.</summary>
    public IReadOnlyList<MetricFilter> Limits => MetricFilter.Parse(RowLimit.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>A way in for somebody new, by a link that works once.</summary>
/// <param name="SecretHash">Of the link's secret; the secret itself is kept nowhere.</param>
/// <param name="Workspace">The workspace that the newcomer joins, or null.</param>
/// <param name="Note">For whom it was made.</param>
/// <param name="RowLimit">Of the membership that it makes, so that the newcomer never sees more for a moment.</param>
/// <param name="SeesPersonal">Of the membership that it makes.</param>
public sealed record Invitation(
    string InvitationId, string SecretHash, bool IsOperator, string? Workspace, Role? Role, string Note, string? CreatedBy,
    DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt, DateTime? RevokedAt, string RowLimit = "", bool? SeesPersonal = null)
{
    public bool IsOpenAt(DateTime now) => UsedAt is null && RevokedAt is null && ExpiresAt > now;
}

/// <summary>How far a sign-in has come.</summary>
public enum SessionStage { SecondFactor, Open }

/// <summary>A browser that somebody signed in with.</summary>
/// <param name="Device">What the browser says that it is, shortened.</param>
public sealed record Session(
    string SessionId, string SecretHash, string PersonId, SessionStage Stage, string Device, string Address,
    DateTime CreatedAt, DateTime SeenAt, DateTime ExpiresAt, DateTime? EndedAt);

/// <summary>Something that happened to people, rights or data. Only ever added.</summary>
/// <param name="Kind">What happened: see <see cref="AuditKinds"/>.</param>
/// <param name="Subject">Whom or what it concerned; never a secret.</param>
public sealed record AuditEvent(long EventNumber, DateTime HappenedAt, string? PersonId, string PersonName, string Kind, string? Workspace, string Subject, string Address);
