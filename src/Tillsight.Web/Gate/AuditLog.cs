using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Gate;

/// <summary>Writes down who did what, from where. Callers name people, workspaces and routes; never a password, code, token or link.</summary>
sealed class AuditLog(IControlStore store, TimeProvider time)
{
    const int LongestSubject = 200;

    /// <summary>Called by every page, table or file that names customers: written down where the reader sees the names.</summary>
    /// <param name="what">What was opened: "customer list", "customer 13085".</param>
    public void AddPersonal(HttpContext http, OpenShop shop, string what)
    {
        if (shop.ShowsPersonal) Add(http, AuditKinds.PersonalDataViewed, what, shop.Slug);
    }

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
