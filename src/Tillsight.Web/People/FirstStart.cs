namespace Tillsight.Web.People;

/// <summary>The way in of the very first person: a link printed where the program was started, which makes an operator once.</summary>
static class FirstStart
{
    /// <summary>A new link where nobody can run this home yet; null where somebody can. Links printed at earlier starts end.</summary>
    public static string? Invite(IControlStore store, WebOptions options, DateTime now)
    {
        if (store.People().Any(p => p is { IsOperator: true, IsDemo: false, IsEnabled: true })) return null;
        foreach (var old in store.Invitations().Where(i => i is { IsOperator: true, CreatedBy: null })) store.Revoke(old.InvitationId, now);
        var secret = LinkSecret.New();
        store.Add(new Invitation(secret.Id, secret.Hash, true, null, null, "first start", null, now, now + options.InvitationTime, null, null));
        return "/invitation/" + secret.Text;
    }
}
