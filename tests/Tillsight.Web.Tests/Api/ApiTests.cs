using System.Text.Json;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Api;

public class ApiTests(SampleHome home)
{
    [Fact]
    public async Task A_query_answers_in_the_contract_of_the_command_line()
    {
        await using var app = await TestApp.Start(home);
        string token = Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        var answer = await Ask(app, token, "query?metrics=net_sales&grain=month&from=2011-01&to=2011-02");
        Assert.Equal("application/json; charset=utf-8", answer.Response.Content.Headers.ContentType!.ToString());
        using var json = JsonDocument.Parse(answer.Body);
        // 10.00 a day in the 31 days of January, 20.00 in the 28 of February.
        Assert.Equal((310m, 560m), (json.RootElement.GetProperty("rows")[0][1].GetDecimal(), json.RootElement.GetProperty("rows")[1][1].GetDecimal()));
    }

    [Fact]
    public async Task A_token_sees_the_rows_that_its_person_sees()
    {
        await using var app = await TestApp.Start(home);
        string token = Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        app.Store.Set(new Membership("Ada", "alpha", Role.Retailer, "country=Peru"), app.Now);
        string body = (await Ask(app, token, "query?metrics=net_sales&by=country")).Body;
        Assert.True(body.Contains("Peru", StringComparison.Ordinal) && !body.Contains("France", StringComparison.Ordinal), body);
    }

    [Theory]
    [InlineData("membership")]
    [InlineData("person")]
    [InlineData("revoked")]
    [InlineData("time")]
    public async Task A_token_ends_with(string what)
    {
        await using var app = await TestApp.Start(home);
        string token = Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        Assert.Equal(200, (await Ask(app, token, "metrics")).Status);
        if (what == "membership") app.Store.Remove("Ada", "alpha");
        else if (what == "person") app.Store.Disable("Ada", app.Now);
        else if (what == "revoked") app.Store.RevokeToken(token.Split('.')[0], app.Now);
        else app.Time.Pass(TimeSpan.FromDays(31));
        Assert.Equal(what == "membership" ? 404 : 401, (await Ask(app, token, "metrics")).Status);
        Assert.Equal(AuditKinds.Refused, app.Store.Audit(1)[0].Kind);
    }

    [Theory]
    [InlineData("query?metrics=net_sale", "There is no metric")]
    [InlineData("query", "A query names metrics")]
    [InlineData("query?metrics=net_sales&limit=many", "a number of rows was expected")]
    [InlineData("query?metrics=net_sales&sql=drop", "A query has no part")]
    [InlineData("query?metrics=net_sales&where=country", "is not of the form")]
    [InlineData("query?metrics=net_sales&grain=month&grain=day", "once was expected")]
    [InlineData("analyses/rfm?nonsense=1", "has no option")]
    public async Task What_cannot_be_read_is_refused_as_json_with_what_was_expected(string path, string said)
    {
        await using var app = await TestApp.Start(home);
        var answer = await Ask(app, Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer))), path);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal(400, answer.Status);
        Assert.Contains(said, json.RootElement.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer none.none")]
    [InlineData("Basic QWRhOnNlY3JldA==")]
    [InlineData("Bearer ' or 1=1 --.x")]
    public async Task What_is_no_token_opens_nothing(string header)
    {
        await using var app = await TestApp.Start(home);
        var answer = await app.Browser().Get("/api/v1/w/alpha/metrics", ("Authorization", header));
        Assert.Equal((401, "Bearer"), (answer.Status, answer.Header("WWW-Authenticate")));
    }

    [Fact]
    public async Task A_secret_that_differs_in_its_last_sign_opens_nothing()
    {
        await using var app = await TestApp.Start(home);
        string token = Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        Assert.Equal(401, (await Ask(app, token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), "metrics")).Status);
    }

    [Fact]
    public async Task Too_many_requests_are_refused_as_json()
    {
        await using var app = await TestApp.Start(home, new WebOptions { ApiRequestsPerMinute = 3, AttemptsPerMinute = 1000 });
        string token = Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        for (int i = 0; i < 3; i++) await Ask(app, token, "metrics");
        var answer = await Ask(app, token, "metrics");
        Assert.True(answer.Status == 429 && answer.Body.StartsWith("{\"error\"", StringComparison.Ordinal), answer.Body);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_kept_as_a_hash()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        await browser.Get("/account/tokens");
        string token = (await browser.Post("/account/tokens", ("name", "<script>"), ("workspace", "alpha"), ("days", "30"))).Text(".secret");
        Assert.Equal(200, (await Ask(app, token, "dimensions")).Status);
        var page = await browser.Get("/account/tokens");
        Assert.DoesNotContain(token.Split('.')[1], page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('.')[1], app.Store.Tokens()[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("<script>", page.Text("td"), StringComparison.Ordinal);
        Assert.Equal(AuditKinds.TokenMade, app.Store.Audit(5).First(e => e.Kind.StartsWith("token", StringComparison.Ordinal)).Kind);
    }

    [Theory]
    [InlineData("beta", "30", "Choose one of your shops")]
    [InlineData("alpha", "366", "from 1 to 365")]
    [InlineData("alpha", "0", "from 1 to 365")]
    [InlineData("alpha", "-1", "from 1 to 365")]
    public async Task A_token_is_refused(string workspace, string days, string said)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        await browser.Get("/account/tokens");
        var answer = await browser.Post("/account/tokens", ("name", "x"), ("workspace", workspace), ("days", days));
        Assert.Contains(said, answer.Text(".refusal"), StringComparison.Ordinal);
        Assert.Empty(app.Store.Tokens());
    }

    [Fact]
    public async Task Nobody_revokes_the_token_of_somebody_else_but_an_operator_does()
    {
        await using var app = await TestApp.Start(home);
        string id = Token(app, app.Add("Ada", memberships: ("alpha", Role.Retailer))).Split('.')[0];
        using var bea = await app.SignIn(app.Add("Bea", memberships: ("alpha", Role.Analyst)));
        await bea.Get("/account/tokens");
        Assert.Equal((404, null), ((await bea.Post($"/account/tokens/{id}/revoke")).Status, app.Store.FindToken(id)!.RevokedAt));
        using var op = await app.SignIn(app.Add("Op", isOperator: true));
        Assert.Contains("of Ada", (await op.Get("/admin/tokens")).Text("table"), StringComparison.Ordinal);
        await op.Post($"/admin/tokens/{id}/revoke");
        Assert.NotNull(app.Store.FindToken(id)!.RevokedAt);
    }

    static string Token(TestApp app, Person person)
    {
        var secret = LinkSecret.New();
        app.Store.Add(new ApiToken(secret.Id, secret.Hash, person.PersonId, "alpha", "test", ApiToken.Read, app.Now, app.Now.AddDays(30), null, null));
        return secret.Text;
    }

    static Task<Answer> Ask(TestApp app, string token, string path) => app.Browser().Get("/api/v1/w/alpha/" + path, ("Authorization", "Bearer " + token));
}
