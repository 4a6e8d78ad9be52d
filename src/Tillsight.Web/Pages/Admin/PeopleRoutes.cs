using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Admin;

/// <summary>People and rights, for operators: invitations, memberships, who may sign in.</summary>
static class PeopleRoutes
{
    public const string LimitField = "limit-";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/people", (HttpContext http, IControlStore store, ShopNames shops, TimeProvider time) => Show(http, store, shops, time, null, null)).ForOperators();
        app.MapPost("/admin/invitations", Invite).ForOperators();
        app.MapPost("/admin/invitations/{invitation}/revoke", Revoke).ForOperators();
        app.MapGet("/admin/people/{person}/memberships/{shop}", AskMembership).ForOperators();
        app.MapPost("/admin/people/{person}/memberships", SetMembership).ForOperators();
        app.MapPost("/admin/people/{person}/disable", (HttpContext http, string person, IControlStore store, ShopNames shops, AuditLog audit, TimeProvider time) =>
            Disable(http, person, store, shops, audit, time)).ForOperators();
        app.MapPost("/admin/people/{person}/enable", Enable).ForOperators();
    }

    static IResult Invite(HttpContext http, Form form, IControlStore store, ShopNames shops, LimitValues known, AuditLog audit, WebOptions options, TimeProvider time)
    {
        bool isOperator = form["role"] == "operator";
        Role? role = Enum.TryParse<Role>(form["role"], ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
        string? shop = isOperator ? null : shops.All().FirstOrDefault(s => s.Slug == form["workspace"])?.Slug;
        if (!isOperator && (role is null || shop is null)) return Show(http, store, shops, time, null, "Choose a shop and a role, or the role operator.");
        string limit;
        try
        {
            limit = RowLimits.Write(Asked(form), isOperator ? null : role);
            if (shop is not null) known.Check(SignedIn.Required(http), shop, limit);
        }
        catch (UsageException e)
        {
            return Show(http, store, shops, time, null, e.Message);
        }
        var now = time.GetUtcNow().UtcDateTime;
        var secret = LinkSecret.New();
        string note = form["note"] is { Length: > 80 } text ? text[..80] : form["note"];
        store.Add(new Invitation(secret.Id, secret.Hash, isOperator, shop, isOperator ? null : role, note, SignedIn.Required(http).Person.PersonId, now, now + options.InvitationTime, null, null,
            limit, isOperator ? null : Personal(form)));
        audit.Add(http, AuditKinds.Invited, $"{note}: {(isOperator ? "operator" : MembershipWords.Of(role!.Value, limit, Personal(form)))}", shop);
        string address = (options.PublicUrl ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}")).GetLeftPart(UriPartial.Authority);
        return Show(http, store, shops, time, $"{address}/invitation/{secret.Text}", null);
    }

    static IResult Revoke(HttpContext http, string invitation, IControlStore store, AuditLog audit, TimeProvider time)
    {
        if (store.FindInvitation(invitation) is not { } found) return Messages.NotFound(http);
        store.Revoke(invitation, time.GetUtcNow().UtcDateTime);
        audit.Add(http, AuditKinds.InvitationRevoked, found.Note, found.Workspace);
        return Results.Redirect("/admin/people");
    }

    /// <summary>The form of one person's rights in one shop, filled in with those that they have.</summary>
    static IResult AskMembership(HttpContext http, string person, string shop, IControlStore store, ShopNames shops, LimitValues known) =>
        store.FindPerson(person) is { } whom && shops.All().FirstOrDefault(s => s.Slug == shop) is { } named
            ? Page.Of<MembershipPage>(http, $"Rights of {whom.Name}", ("Person", whom), ("InShop", named),
                ("Membership", store.MembershipsOf(person).FirstOrDefault(m => m.Workspace == shop)), ("Known", known.Of(SignedIn.Required(http), shop)))
            : Messages.NotFound(http);

    static IResult SetMembership(HttpContext http, string person, Form form, IControlStore store, ShopNames shops, LimitValues known, AuditLog audit, TimeProvider time)
    {
        string workspace = form["workspace"], role = form["role"];
        if (store.FindPerson(person) is not { } whom || shops.All().All(s => s.Slug != workspace)) return Messages.NotFound(http);
        if (role == "none")
        {
            store.Remove(person, workspace);
            audit.Add(http, AuditKinds.MembershipEnded, whom.Email, workspace);
        }
        else if (Enum.TryParse<Role>(role, ignoreCase: true, out var named) && Enum.IsDefined(named))
        {
            string limit = RowLimits.Write(Asked(form), named);
            known.Check(SignedIn.Required(http), workspace, limit);
            store.Set(new Membership(person, workspace, named, limit, Personal(form)), time.GetUtcNow().UtcDateTime);
            audit.Add(http, AuditKinds.MembershipSet, $"{whom.Email}: {MembershipWords.Of(named, limit, Personal(form))}", workspace);
        }
        else return Messages.Refused(http, $"There is no role \"{role}\". There are retailer, analyst and none.");
        return Results.Redirect("/admin/people");
    }

    /// <summary>Fields "limit-store", "limit-category" ..., a value a line.</summary>
    static IEnumerable<(string, IReadOnlyList<string>)> Asked(Form form) => form.Names(LimitField).Select(n => (n[LimitField.Length..], form.Lines(n)));

    static bool? Personal(Form form) => form["personal"] switch { "yes" => true, "no" => false, _ => null };

    static IResult Disable(HttpContext http, string person, IControlStore store, ShopNames shops, AuditLog audit, TimeProvider time)
    {
        if (store.FindPerson(person) is not { } whom) return Messages.NotFound(http);
        if (whom is { IsOperator: true, IsDemo: false } && !store.People().Any(p => p is { IsOperator: true, IsDemo: false, IsEnabled: true } && p.PersonId != person))
            return Show(http, store, shops, time, null, "The last operator stays: nobody could let anybody in. Invite another operator first.");
        var now = time.GetUtcNow().UtcDateTime;
        store.Disable(person, now);
        store.EndSessions(person, null, now);
        audit.Add(http, AuditKinds.PersonDisabled, whom.Email);
        return Results.Redirect("/admin/people");
    }

    static IResult Enable(HttpContext http, string person, IControlStore store, AuditLog audit)
    {
        if (store.FindPerson(person) is not { } whom) return Messages.NotFound(http);
        store.Disable(person, null);
        audit.Add(http, AuditKinds.PersonEnabled, whom.Email);
        return Results.Redirect("/admin/people");
    }

    static IResult Show(HttpContext http, IControlStore store, ShopNames shops, TimeProvider time, string? link, string? refusal)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Page.Of<PeoplePage>(PageFrame.Of(http, "People and rights"), refusal is null ? 200 : 400, ("People", store.People()), ("Memberships", store.Memberships()),
            ("Shops", shops.All()), ("Invitations", store.Invitations().Where(i => i.IsOpenAt(now)).ToList()), ("Link", link), ("Refusal", refusal), ("Now", now));
    }
}
