using Tillsight.Web.Pages.Admin;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Data;

public class WorkspaceTests
{
    static readonly (string, string)[] Bakery = [("name", "Müller & Söhne"), ("currency", "eur"), ("locale", "de-DE"), ("time_zone", "Europe/Berlin")];

    [Fact]
    public async Task An_operator_makes_a_workspace_and_is_no_member_of_it()
    {
        await using var shop = await ShopOfOwn.Open();
        var person = shop.App.Add("Op", isOperator: true);
        var browser = await shop.App.SignIn(person);
        await browser.Get("/admin/workspaces");
        Assert.Equal("/admin/workspaces?made=muller-sohne", (await browser.Post("/admin/workspaces", Bakery)).Location);
        Assert.Equal(("EUR", "de-DE", "Europe/Berlin"), shop.Home.Workspace("muller-sohne").Open() is var s ? (s.Currency, s.Locale, s.TimeZone) : default);
        Assert.Empty(shop.App.Store.MembershipsOf(person.PersonId));
        Assert.Equal(404, (await browser.Get("/w/muller-sohne/overview")).Status);
        Assert.Equal(AuditKinds.WorkspaceMade, shop.App.Store.Audit(2)[1].Kind);
    }

    [Theory]
    [InlineData("name", "···", "Give the shop a name")]
    [InlineData("name", "Shop", "There is a workspace shop already")]
    [InlineData("currency", "EURO", "three letters of ISO 4217")]
    [InlineData("locale", "tlh-Qo", "is not known; write it as in en-GB")]
    [InlineData("time_zone", "Mars/Olympus", "is not known; write it as in Europe/London")]
    public async Task What_cannot_be_is_refused_with_what_was_expected(string field, string value, string said)
    {
        await using var shop = await ShopOfOwn.Open();
        var browser = await shop.App.SignIn(shop.App.Add("Op", isOperator: true));
        await browser.Get("/admin/workspaces");
        var answer = await browser.Post("/admin/workspaces", [.. Bakery.Select(b => b.Item1 == field ? (field, value) : b)]);
        Assert.Equal(400, answer.Status);
        Assert.Contains(said, answer.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Crème Brûlée No. 5", "creme-brulee-no-5")]
    [InlineData("  A  b  ", "a-b")]
    [InlineData("日本", "")]
    [InlineData("../../x", "x")]
    public void A_slug_is_made_of_letters_digits_and_hyphens(string name, string slug) => Assert.Equal(slug, WorkspaceRoutes.SlugOf(name));
}
