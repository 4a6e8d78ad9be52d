using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Admin;

public class RowLimitTests(SampleHome home)
{
    [Fact]
    public async Task A_limit_that_an_operator_sets_holds_on_the_next_page()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada", memberships: ("alpha", Role.Retailer));
        await Set(app, ada, ("role", "retailer"), ("limit-country", "Peru"));
        using var browser = await app.SignIn(ada);
        string page = (await browser.Get("/w/alpha/overview?period=all&pick=country")).Text("main");
        Assert.Equal(("country=Peru", true, false), (app.Store.MembershipsOf(ada.PersonId)[0].RowLimit, page.Contains("Peru", StringComparison.Ordinal), page.Contains("France", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Values_of_one_field_are_alternatives_and_shown_as_tags()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada", memberships: ("alpha", Role.Retailer));
        await Set(app, ada, ("role", "retailer"), ("limit-country", "Peru\r\nFrance"), ("limit-channel", "web"));
        using var op = await app.SignIn(app.Store.FindPerson("Op")!);
        Assert.Equal(["only country: Peru, France", "only channel: web"], (await op.Get("/admin/people")).Page.QuerySelectorAll("[aria-label=Ada] .is-limit").Select(t => t.TextContent));
    }

    [Fact]
    public async Task An_invitation_carries_its_limit_so_that_the_newcomer_never_sees_more()
    {
        await using var app = await TestApp.Start(home);
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        await op.Get("/admin/people");
        string link = new Uri((await op.Post("/admin/invitations", ("role", "retailer"), ("workspace", "alpha"), ("note", "Ada"), ("limit-country", "Peru"))).Text(".secret")).AbsolutePath;
        using var browser = app.Browser();
        await browser.Get(link);
        await browser.Post(link, ("name", "Ada"), ("email", "ada@example.com"), ("password", TestApp.Password), ("again", TestApp.Password));
        Assert.Equal("country=Peru", app.Store.MembershipsOf(app.Store.FindByEmail("ada@example.com")!.PersonId)[0].RowLimit);
    }

    [Theory]
    [InlineData("analyst", "limit-country", "Peru", "Only retailers can be limited")]
    [InlineData("retailer", "limit-customer", "C1", "Nobody can be limited by \"customer\"")]
    [InlineData("retailer", "limit-store); drop table person; --", "1", "Nobody can be limited by")]
    [InlineData("retailer", "limit-country", "a\u0001b", "cannot be shown")]
    public async Task A_limit_is_refused_with_what_was_expected(string role, string field, string value, string said)
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada", memberships: ("alpha", Role.Retailer));
        var answer = await Set(app, ada, ("role", role), (field, value));
        Assert.Equal((400, true, "", Role.Retailer), (answer.Status, answer.Text("main").Contains(said, StringComparison.Ordinal), app.Store.MembershipsOf("Ada")[0].RowLimit, app.Store.MembershipsOf("Ada")[0].Role));
    }

    [Fact]
    public async Task A_field_too_long_to_be_kept_never_becomes_no_limit()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada", memberships: ("alpha", Role.Retailer));
        app.Store.Set(new Membership("Ada", "alpha", Role.Retailer, "country=Peru"), app.Now);
        await Set(app, ada, ("role", "retailer"), ("limit-country", new string('x', 30_000)));
        Assert.Equal("country=Peru", app.Store.MembershipsOf("Ada")[0].RowLimit);
    }

    [Fact]
    public async Task A_member_operator_hears_of_a_value_that_the_shop_does_not_have()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada", memberships: ("alpha", Role.Retailer));
        app.Add("Op", isOperator: true, ("alpha", Role.Analyst));
        Assert.Contains("no country \"Atlantis\"", (await Set(app, ada, ("role", "retailer"), ("limit-country", "Atlantis"))).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_who_is_no_member_hears_nothing_of_what_the_shop_has()
    {
        await using var app = await TestApp.Start(home);
        var ada = app.Add("Ada", memberships: ("alpha", Role.Retailer));
        Assert.Equal(302, (await Set(app, ada, ("role", "retailer"), ("limit-country", "Atlantis"))).Status);
        using var op = await app.SignIn(app.Store.FindPerson("Op")!);
        string form = (await op.Get("/admin/people/Ada/memberships/alpha")).Body;
        Assert.DoesNotContain("Peru", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Things", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_operator_chooses_from_the_shops_values()
    {
        await using var app = await TestApp.Start(home);
        app.Add("Ada", memberships: ("alpha", Role.Retailer));
        using var op = await app.SignIn(app.Add("Op", isOperator: true, ("alpha", Role.Analyst)));
        Assert.Equal(["France", "Peru"], (await op.Get("/admin/people/Ada/memberships/alpha")).Page.QuerySelectorAll("input[name=limit-country]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task What_has_no_meaning_under_a_limit_is_refused_to_a_limited_member_as_if_it_were_not_there()
    {
        await using var app = await TestApp.Start(home);
        Gate.RouteMarks.MapForTheWholeShop(app, "/w/{workspace}/whole");
        app.Add("Ada", memberships: ("alpha", Role.Retailer));
        using var browser = await app.SignIn(app.Store.FindPerson("Ada")!);
        int before = (await browser.Get("/w/alpha/whole")).Status;
        app.Store.Set(new Membership("Ada", "alpha", Role.Retailer, "country=Peru"), app.Now);
        Assert.Equal((200, 404, "GET /w/{workspace}/whole: limited to some lines"), (before, (await browser.Get("/w/alpha/whole")).Status, app.Store.Audit(1)[0].Subject));
    }

    static async Task<Answer> Set(TestApp app, Person whom, params (string, string)[] fields)
    {
        using var op = await app.SignIn(app.Store.FindPerson("Op") ?? app.Add("Op", isOperator: true));
        await op.Get($"/admin/people/{whom.PersonId}/memberships/alpha");
        return await op.Post($"/admin/people/{whom.PersonId}/memberships", [("workspace", "alpha"), .. fields]);
    }
}
