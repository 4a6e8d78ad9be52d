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
        Add(person, Caller.AddressOf(http), kind, subject, workspace);
    }

    /// <summary>For what a person began and ends after their request: what became of it is written down in their name.</summary>
    public Action<string, string> Later(HttpContext http, string workspace)
    {
        var (person, address) = (SignedIn.Of(http)?.Person, Caller.AddressOf(http));
        return (kind, subject) => Add(person, address, kind, subject, workspace);
    }

    void Add(Person? person, string address, string kind, string subject, string? workspace)
    {
        store.Append(new AuditEvent(0, time.GetUtcNow().UtcDateTime, person?.PersonId, person?.Name ?? "nobody", kind, workspace,
            subject.Length > LongestSubject ? subject[..LongestSubject] : subject, address));
    }
}
