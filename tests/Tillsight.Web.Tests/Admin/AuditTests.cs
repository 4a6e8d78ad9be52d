using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Admin;

public class AuditTests(SampleHome home)
{
    [Theory]
    [InlineData("?person=Ada", "signed in|exported")]
    [InlineData("?kind=exported", "exported")]
    [InlineData("?shop=beta", "refused")]
    [InlineData("?from=2026-02-01&to=2026-02-01", "exported")]
    [InlineData("?person=Ada&shop=beta", "")]
    public async Task The_log_is_narrowed_by(string query, string kinds)
    {
        await using var app = await TestApp.Start(home);
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        Fill(app);
        var shown = (await op.Get("/admin/audit" + query)).Page.QuerySelectorAll("tbody tr td:nth-child(3)").Select(c => c.TextContent);
        Assert.Equal(kinds, string.Join('|', shown.Order(StringComparer.Ordinal).Reverse()));
    }

    [Fact]
    public async Task A_page_leads_to_the_earlier_one_with_the_same_filter()
    {
        await using var app = await TestApp.Start(home);
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        for (int i = 0; i < 101; i++) app.Store.Append(new AuditEvent(0, app.Now, "Ada", "Ada", AuditKinds.Exported, "alpha", $"number {i}", "here"));
        var first = (await op.Get("/admin/audit?kind=exported")).Page;
        string earlier = first.QuerySelectorAll(".table-card a").Single().GetAttribute("href")!;
        Assert.Equal("number 0", (await op.Get(earlier)).Text("tbody td:nth-child(5)"));
    }

    [Fact]
    public async Task The_file_runs_no_formula_and_is_itself_written_down()
    {
        await using var app = await TestApp.Start(home);
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        app.Store.Append(new AuditEvent(0, app.Now, "Ada", "=cmd|' /C calc'!A0", AuditKinds.Exported, "alpha", "with \"quotes\", and more", "here"));
        string csv = (await op.Get("/admin/audit.csv?kind=exported")).Body;
        Assert.Contains(",'=cmd|' /C calc'!A0,exported,alpha,\"with \"\"quotes\"\", and more\",here", csv, StringComparison.Ordinal);
        Assert.Equal((AuditKinds.Exported, "Op"), (app.Store.Audit(1)[0].Kind, app.Store.Audit(1)[0].PersonName));
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_refused()
    {
        await using var app = await TestApp.Start(home);
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        Assert.Equal(400, (await op.Get("/admin/audit?from=yesterday")).Status);
    }

    [Fact]
    public async Task People_see_their_own_sign_ins_and_nobody_elses()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        app.Store.Append(new AuditEvent(0, app.Now, "Bea", "Bea", AuditKinds.SignInRefused, null, "password of Bea", "198.51.100.7"));
        string page = (await browser.Get("/account")).Text("[aria-label=Sign-ins]");
        Assert.True(page.Contains("signed in", StringComparison.Ordinal) && !page.Contains("198.51.100.7", StringComparison.Ordinal), page);
    }

    static void Fill(TestApp app)
    {
        var day = new DateTime(2026, 2, 1, 23, 59, 0);
        app.Store.Append(new AuditEvent(0, day.AddDays(-1), "Ada", "Ada", AuditKinds.SignedIn, null, "", "here"));
        app.Store.Append(new AuditEvent(0, day, "Ada", "Ada", AuditKinds.Exported, "alpha", "", "here"));
        app.Store.Append(new AuditEvent(0, day.AddDays(1), "Bea", "Bea", AuditKinds.Refused, "beta", "", "here"));
    }
}
