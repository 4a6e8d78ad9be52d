using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>Writes down who did what, from where. Callers name people, workspaces and routes; never a password, code, token or link.</summary>
sealed class AuditLog(IControlStore store, TimeProvider time)
{
    const int LongestSubject = 200;

    /// <param name="who">The person, where it is known and not the one who is signed in.</param>
    public void Add(HttpContext http, string kind, string subject = "", string? workspace = null, Person? who = null)
    {
        var person = who ?? SignedIn.Of(http)?.Person;
        store.Append(new AuditEvent(0, time.GetUtcNow().UtcDateTime, person?.PersonId, person?.Name ?? "nobody", kind, workspace,
            subject.Length > LongestSubject ? subject[..LongestSubject] : subject, Caller.AddressOf(http)));
    }
}
