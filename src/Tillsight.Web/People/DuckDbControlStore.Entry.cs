namespace Tillsight.Web.People;

/// <summary>Ways in: invitations and sessions.</summary>
public sealed partial class DuckDbControlStore
{
    const string InvitationColumns = "invitation_id, secret_hash, is_operator, workspace, role, note, created_by, created_at, expires_at, used_at, revoked_at, coalesce(row_limit, '') as row_limit, sees_personal";
    const string SessionColumns = "session_id, secret_hash, person_id, stage, device, address, created_at, seen_at, expires_at, ended_at";

    public void Add(Invitation invitation) => Change(
        "insert into invitation (invitation_id, secret_hash, is_operator, workspace, role, note, created_by, created_at, expires_at, used_at, revoked_at, row_limit, sees_personal) "
        + "values ($id, $hash, $operator, $workspace, $role, $note, $by, $created, $expires, $used, $revoked, $limit, $personal)",
        ("id", invitation.InvitationId), ("hash", invitation.SecretHash), ("operator", invitation.IsOperator), ("workspace", invitation.Workspace), ("role", invitation.Role?.ToString()),
        ("note", invitation.Note), ("by", invitation.CreatedBy), ("created", invitation.CreatedAt), ("expires", invitation.ExpiresAt), ("used", invitation.UsedAt), ("revoked", invitation.RevokedAt),
        ("limit", invitation.RowLimit), ("personal", invitation.SeesPersonal));

    public Invitation? FindInvitation(string invitationId) =>
        Row<InvitationRow>($"select {InvitationColumns} from invitation where invitation_id = $id", ("id", invitationId))?.ToInvitation();

    public IReadOnlyList<Invitation> Invitations() =>
        [.. Rows<InvitationRow>($"select {InvitationColumns} from invitation order by created_at desc, invitation_id").Select(r => r.ToInvitation())];

    public void Revoke(string invitationId, DateTime now) =>
        Change("update invitation set revoked_at = $now where invitation_id = $id and revoked_at is null and used_at is null", ("id", invitationId), ("now", now));

    public AcceptOutcome Accept(string invitationId, Person person, DateTime now) => Together(() =>
    {
        if (FindInvitation(invitationId) is not { } invitation || !invitation.IsOpenAt(now)) return AcceptOutcome.Closed;
        if (FindByEmail(person.Email) is not null) return AcceptOutcome.EmailTaken;
        Insert(person with { IsOperator = invitation.IsOperator });
        if (invitation is { Workspace: { } workspace, Role: { } role }) Insert(new Membership(person.PersonId, workspace, role, invitation.RowLimit, invitation.SeesPersonal), now);
        Change("update invitation set used_at = $now where invitation_id = $id", ("id", invitationId), ("now", now));
        return AcceptOutcome.Accepted;
    });

    public void Add(Session session) => Change(
        "insert into session values ($id, $hash, $person, $stage, $device, $address, $created, $seen, $expires, $ended)",
        ("id", session.SessionId), ("hash", session.SecretHash), ("person", session.PersonId), ("stage", session.Stage.ToString()), ("device", session.Device), ("address", session.Address),
        ("created", session.CreatedAt), ("seen", session.SeenAt), ("expires", session.ExpiresAt), ("ended", session.EndedAt));

    public Session? FindSession(string sessionId) =>
        Row<SessionRow>($"select {SessionColumns} from session where session_id = $id", ("id", sessionId))?.ToSession();

    public IReadOnlyList<Session> OpenSessions(string personId, DateTime now) =>
        [.. Rows<SessionRow>($"select {SessionColumns} from session where person_id = $person and ended_at is null and expires_at > $now and stage = 'Open' order by created_at desc, session_id",
            ("person", personId), ("now", now)).Select(r => r.ToSession())];

    public void Seen(string sessionId, DateTime now) => Record("update session set seen_at = $now where session_id = $id", ("id", sessionId), ("now", now));

    public void EndSession(string sessionId, DateTime now) =>
        Change("update session set ended_at = $now where session_id = $id and ended_at is null", ("id", sessionId), ("now", now));

    public void EndSessions(string personId, string? exceptSessionId, DateTime now) =>
        Change("update session set ended_at = $now where person_id = $person and ended_at is null and session_id is distinct from $except",
            ("person", personId), ("except", exceptSessionId), ("now", now));

    sealed record InvitationRow(
        string InvitationId, string SecretHash, bool IsOperator, string? Workspace, string? Role, string Note, string? CreatedBy,
        DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt, DateTime? RevokedAt, string RowLimit, bool? SeesPersonal)
    {
        public Invitation ToInvitation() => new(InvitationId, SecretHash, IsOperator, Workspace, Role is null ? null : Enum.Parse<Role>(Role), Note, CreatedBy, CreatedAt, ExpiresAt, UsedAt, RevokedAt, RowLimit, SeesPersonal);
    }

    sealed record SessionRow(
        string SessionId, string SecretHash, string PersonId, string Stage, string Device, string Address, DateTime CreatedAt, DateTime SeenAt, DateTime ExpiresAt, DateTime? EndedAt)
    {
        public Session ToSession() => new(SessionId, SecretHash, PersonId, Enum.Parse<SessionStage>(Stage), Device, Address, CreatedAt, SeenAt, ExpiresAt, EndedAt);
    }
}
