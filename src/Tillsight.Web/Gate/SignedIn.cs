using Tillsight.Web.People;

namespace Tillsight.Web.Gate;

/// <summary>Who asks: the person of a request's session, with the workspaces that they belong to.</summary>
public sealed record SignedIn(Person Person, Session Session, IReadOnlyList<Membership> Memberships)
{
    public bool IsOpen => Session.Stage == SessionStage.Open;

    public Membership? MembershipOf(string workspace) => Memberships.FirstOrDefault(m => m.Workspace == workspace);

    public static SignedIn? Of(HttpContext http) => http.Features.Get<SignedIn>();

    /// <summary>For routes that the gate opens only to those who signed in.</summary>
    public static SignedIn Required(HttpContext http) => Of(http) ?? throw new InvalidOperationException("This route is for people who signed in, and says so to the gate.");
}
