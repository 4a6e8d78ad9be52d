using Tillsight.Testing;
using Tillsight.Web.People;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.Pages;

public class InvitationTests(SampleHome home)
{
    static readonly (string, string)[] Ada = [("name", "Ada"), ("email", "ada@example.com"), ("password", TestApp.Password), ("again", TestApp.Password)];

    [Fact]
    public async Task The_first_start_makes_an_operator_who_is_signed_in()
    {
        await using var app = await TestApp.Start(home);
        using var browser = app.Browser();
        await browser.Get(app.Server.FirstStartPath!);
        Assert.Equal(302, (await browser.Post(app.Server.FirstStartPath!, Ada)).Status);
        Assert.Equal(200, (await browser.Get("/admin/people")).Status);
    }

    [Fact]
    public async Task The_first_link_works_once()
    {
        await using var app = await TestApp.Start(home);
        using var browser = app.Browser();
        await browser.Get(app.Server.FirstStartPath!);
        await browser.Post(app.Server.FirstStartPath!, Ada);
        Assert.Equal(400, (await app.Browser().Get(app.Server.FirstStartPath!)).Status);
    }

    [Fact]
    public async Task A_link_whose_secret_is_wrong_opens_nothing()
    {
        await using var app = await TestApp.Start(home);
        Assert.Equal(400, (await app.Browser().Get(app.Server.FirstStartPath![..^2] + "xx")).Status);
    }

    [Fact]
    public async Task A_weak_password_makes_no_account()
    {
        await using var app = await TestApp.Start(home);
        using var browser = app.Browser();
        await browser.Get(app.Server.FirstStartPath!);
        await browser.Post(app.Server.FirstStartPath!, ("name", "Ada"), ("email", "ada@example.com"), ("password", "password12345"), ("again", "password12345"));
        Assert.Empty(app.Store.People());
    }

    [Fact]
    public async Task An_invited_retailer_reads_the_shop_and_no_other()
    {
        await using var app = await TestApp.Start(home);
        using var browser = app.Browser();
        string link = await Invite(app, ("role", "retailer"), ("workspace", "alpha"), ("note", "Ada"));
        await browser.Get(link);
        await browser.Post(link, Ada);
        Assert.Equal((200, 404, 404), ((await browser.Get("/w/alpha/overview")).Status, (await browser.Get("/w/beta/overview")).Status, (await browser.Get("/admin/people")).Status));
    }

    [Fact]
    public async Task A_link_that_was_taken_back_opens_nothing()
    {
        await using var app = await TestApp.Start(home);
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        string link = await Invite(app, op, ("role", "retailer"), ("workspace", "alpha"), ("note", "Ada"));
        await op.Post($"/admin/invitations/{app.Store.Invitations().First(i => i.Note == "Ada").InvitationId}/revoke");
        Assert.Equal(400, (await app.Browser().Get(link)).Status);
    }

    [Fact]
    public async Task The_secret_of_a_link_is_not_kept()
    {
        await using var app = await TestApp.Start(home);
        string link = await Invite(app, ("role", "operator"), ("note", "Ada"));
        Assert.DoesNotContain(app.Store.Invitations(), i => i.ToString().Contains(link.Split('.')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_operator_cannot_be_locked_out()
    {
        await using var app = await TestApp.Start(home);
        var op = app.Add("Op", isOperator: true);
        using var browser = await app.SignIn(op);
        await browser.Get("/admin/people");
        await browser.Post($"/admin/people/{op.PersonId}/disable");
        Assert.True(app.Store.FindPerson(op.PersonId)!.IsEnabled);
    }

    [Fact]
    public async Task A_role_that_is_given_is_there_at_once_and_written_down()
    {
        await using var app = await TestApp.Start(home);
        var op = app.Add("Op", isOperator: true);
        using var browser = await app.SignIn(op);
        await browser.Get("/admin/people");
        await browser.Post($"/admin/people/{op.PersonId}/memberships", ("workspace", "alpha"), ("role", "analyst"));
        Assert.Equal((200, AuditKinds.MembershipSet), ((await browser.Get("/w/alpha/overview")).Status, app.Store.Audit(1)[0].Kind));
    }

    [Theory]
    [InlineData("operator", 200)]
    [InlineData("analyst", 404)]
    [InlineData("retailer", 404)]
    public async Task A_demo_link_signs_in_and_lands_on_a_shop(string role, int people)
    {
        await using var app = await TestApp.Start(home, new WebOptions { IsDemo = true });
        using var browser = app.Browser();
        Assert.Equal("/w/alpha/overview", (await browser.Get(app.Server.DemoPaths.Single(p => p.Role == role).Path)).Location);
        Assert.Equal((200, people), ((await browser.Get("/w/alpha/overview")).Status, (await browser.Get("/admin/people")).Status));
    }

    [Fact]
    public async Task A_demo_link_opens_nothing_from_another_machine()
    {
        await using var app = await TestApp.Start(home, new WebOptions { IsDemo = true });
        Assert.Equal(400, (await app.Browser().Get(app.Server.DemoPaths[0].Path, (TestApp.AddressHeader, "192.0.2.7"))).Status);
    }

    [Fact]
    public async Task A_demo_account_does_not_outlast_the_demo()
    {
        await using var app = await TestApp.Start(home);
        var person = new Person("demo-x", "Demo", "x@demo.invalid", new Passwords(1000).Hash(TestApp.Password), true, true, null, 0, 0, null, app.Now, null);
        app.Store.Add(person);
        using var browser = await app.SignIn(person);
        Assert.StartsWith("/sign-in", (await browser.Get("/admin/people")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_is_served_on_this_machine_alone() =>
        Assert.Throws<UsageException>(() => new WebOptions { IsDemo = true, PublicUrl = new Uri("https://sales.example.com") }.Checked());

    [Fact]
    public void Passwords_never_travel_in_the_clear_to_other_machines() =>
        Assert.Contains("in the clear", Assert.Throws<UsageException>(() => new WebOptions { Url = new Uri("http://0.0.0.0:8080") }.Checked()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_home_says_what_is_missing_and_how_to_get_it()
    {
        using var folder = new TemporaryFolder();
        await using var app = await TestApp.Start(new TillsightHome(folder.File("home")));
        using var browser = await app.SignIn(app.Add("Op", isOperator: true));
        Assert.Contains("Make a workspace", (await browser.Get("/workspaces")).Text("main"), StringComparison.Ordinal);
    }

    static async Task<string> Invite(TestApp app, params (string, string)[] fields)
    {
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        return await Invite(app, op, fields);
    }

    static async Task<string> Invite(TestApp app, Browser op, params (string, string)[] fields)
    {
        await op.Get("/admin/people");
        return new Uri((await op.Post("/admin/invitations", fields)).Text(".secret")).AbsolutePath;
    }
}
