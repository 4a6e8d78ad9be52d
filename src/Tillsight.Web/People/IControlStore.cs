namespace Tillsight.Web.People;

/// <summary>People, rights, sessions and the audit log of a home. Safe for use by many threads; each call takes effect whole or not at all.
/// Times are UTC.</summary>
public interface IControlStore : ITokenStore, IDisposable
{
    /// <summary>Grows with every change of people, rights and sessions: what was read at one revision holds while it stands.</summary>
    long Revision { get; }

    IReadOnlyList<Person> People();

    Person? FindPerson(string personId);

    /// <param name="email">In any case.</param>
    Person? FindByEmail(string email);

    /// <summary>Adds a person.</summary>
    /// <returns>False where the e-mail address is taken.</returns>
    bool Add(Person person);

    /// <summary>Counts an attempt to sign in before it is judged, so that attempts side by side are all counted.</summary>
    /// <returns>Attempts since the last good one or the last lock.</returns>
    long CountAttempt(string personId);

    void ClearAttempts(string personId);

    /// <summary>Refuses every attempt until then, and counts anew.</summary>
    void LockUntil(string personId, DateTime until);

    void SetPassword(string personId, string hash);

    /// <param name="secret">The protected key; null takes the second factor away.</param>
    /// <param name="step">The time step of the code that confirmed it.</param>
    void SetSecondFactor(string personId, string? secret, long step);

    /// <returns>False where that step or a later one was used already.</returns>
    bool UseTotpStep(string personId, long step);

    /// <param name="since">Null lets the person in again.</param>
    void Disable(string personId, DateTime? since);

    IReadOnlyList<Membership> Memberships();

    IReadOnlyList<Membership> MembershipsOf(string personId);

    /// <summary>Gives or changes a role.</summary>
    void Set(Membership membership, DateTime now);

    void Remove(string personId, string workspace);

    /// <summary>Hashes of codes that replace the second factor once each; replaces those that were.</summary>
    void SetRecoveryCodes(string personId, IReadOnlyList<string> hashes);

    IReadOnlyList<string> RecoveryCodes(string personId);

    /// <returns>False where the code was used meanwhile.</returns>
    bool UseRecoveryCode(string personId, string hash);

    void Add(Invitation invitation);

    Invitation? FindInvitation(string invitationId);

    IReadOnlyList<Invitation> Invitations();

    void Revoke(string invitationId, DateTime now);

    /// <summary>Takes an open invitation and adds its person with the rights that it gives, all in one.</summary>
    AcceptOutcome Accept(string invitationId, Person person, DateTime now);

    void Add(Session session);

    Session? FindSession(string sessionId);

    /// <summary>Sessions that are neither ended nor past their time.</summary>
    IReadOnlyList<Session> OpenSessions(string personId, DateTime now);

    void Seen(string sessionId, DateTime now);

    void EndSession(string sessionId, DateTime now);

    /// <summary>Ends a person's sessions but one.</summary>
    /// <param name="exceptSessionId">The one that stays, or null.</param>
    void EndSessions(string personId, string? exceptSessionId, DateTime now);

    /// <summary>Adds to the audit log; nothing there is ever changed or removed.</summary>
    void Append(AuditEvent entry);

    /// <summary>The latest first.</summary>
    IReadOnlyList<AuditEvent> Audit(int limit, long? before = null, AuditFilter? filter = null);
}

/// <summary>What became of an attempt to accept an invitation.</summary>
public enum AcceptOutcome { Accepted, Closed, EmailTaken }
