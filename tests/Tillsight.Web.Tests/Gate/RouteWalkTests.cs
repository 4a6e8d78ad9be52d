using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tillsight.Web.Gate;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Gate;

/// <summary>Walks every route of the app as everybody. What a route is for stands in its <see cref="Rights"/>; a new one without them, or one that lets
/// the wrong people in, fails here without anybody having to remember it.</summary>
public partial class RouteWalkTests(SampleHome home)
{
    [Fact]
    public async Task Every_route_declares_whom_it_is_for()
    {
        await using var app = await TestApp.Start(home, Demo);
        Assert.Empty(Routes(app).Where(r => r.Metadata.GetMetadata<Rights>() is null).Select(r => r.RoutePattern.RawText));
    }

    [Fact]
    public async Task Every_route_with_a_workspace_in_it_is_for_members()
    {
        await using var app = await TestApp.Start(home, Demo);
        var wrong = Routes(app).Where(r => r.RoutePattern.Parameters.Any(p => p.Name == "workspace") && r.Metadata.GetMetadata<Rights>()!.Audience != Audience.Members);
        Assert.Empty(wrong.Select(r => r.RoutePattern.RawText));
    }

    /// <summary>The list of what is open to everybody, written out: a page that joins it by mistake fails here.</summary>
    [Fact]
    public async Task Only_the_ways_in_shared_stories_and_the_assets_are_open_to_everybody()
    {
        await using var app = await TestApp.Start(home, Demo);
        Assert.Equal(
            ["GET /", "GET /assets/{version}/{name}", "GET /demo/{token}", "GET /invitation/{token}", "GET /shared/{token}", "GET /sign-in", "GET {*path:nonfile}", "POST /invitation/{token}", "POST /sign-in", "POST /sign-out"],
            Requests(app).Where(r => r.Rights.Audience is Audience.Anyone or Audience.LinkHolders).Select(r => $"{r.Method} {r.Pattern}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_past_sign_in_on_any_route()
    {
        await using var app = await TestApp.Start(home);
        foreach (var request in Requests(app).Where(r => !r.IsApi && r.Rights.Audience is not (Audience.Anyone or Audience.LinkHolders)))
        {
            var answer = await Ask(app.Browser(), request, "alpha");
            Assert.True(answer.Status == 302 && answer.Location!.StartsWith("/sign-in", StringComparison.Ordinal), $"{request} as nobody: {answer.Status} {answer.Location}");
        }
    }

    [Fact]
    public async Task A_member_of_another_workspace_gets_nothing_of_this_one()
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Bea", memberships: ("beta", Role.Analyst)));
        await Refuses(app, browser, "alpha", r => r.Rights.Audience == Audience.Members);
    }

    [Fact]
    public async Task An_operator_who_is_no_member_gets_nothing_of_a_workspace()
    {
        await using var app = await TestApp.Start(home);
        await Refuses(app, await app.SignIn(app.Add("Op", isOperator: true)), "alpha", r => r.Rights.Audience == Audience.Members);
    }

    [Fact]
    public async Task A_workspace_that_does_not_exist_looks_like_one_of_somebody_else()
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Bea", memberships: ("beta", Role.Analyst)));
        Assert.Equal((await browser.Get("/w/alpha/overview")).Text("main"), (await browser.Get("/w/no-such-shop/overview")).Text("main"));
    }

    [Theory]
    [InlineData(Role.Retailer)]
    [InlineData(Role.Analyst)]
    public async Task Members_run_nothing_that_is_for_operators(Role role)
    {
        await using var app = await TestApp.Start(home);
        await Refuses(app, await app.SignIn(app.Add("Ada", memberships: ("alpha", role))), "alpha", r => r.Rights.Audience == Audience.Operators);
    }

    [Theory]
    [InlineData("%2e%2e%2falpha")]
    [InlineData("beta%2f..%2falpha")]
    [InlineData("ALPHA")]
    [InlineData("beta/../alpha")]
    public async Task No_spelling_of_a_name_leads_into_another_workspace(string workspace)
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Bea", memberships: ("beta", Role.Analyst)));
        Assert.DoesNotContain("Alpha", (await browser.Get($"/w/{workspace}/overview")).Body, StringComparison.Ordinal);
    }

    /// <summary>What the pages of a shop say is compared with what only the other shop holds, whatever the address asks for besides.</summary>
    [Fact]
    public async Task No_page_of_a_workspace_holds_anything_of_another()
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Bea", memberships: ("beta", Role.Analyst)));
        foreach (var request in Requests(app).Where(r => r is { Method: "GET", Rights.Audience: Audience.Members }))
        {
            string body = (await browser.Get(Path(request.Pattern, "beta") + "?period=all&where=product%3DP1&workspace=alpha")).Body;
            Assert.DoesNotContain("Alpha", body, StringComparison.Ordinal);
            Assert.DoesNotContain("ALPHA", body, StringComparison.Ordinal);
        }
    }

    /// <summary>Half of alpha's lines went to France, the hostile product to Peru alone.</summary>
    [Fact]
    public async Task No_page_shows_a_limited_member_what_lies_outside_the_limit()
    {
        await using var app = await TestApp.Start(home);
        var person = app.Add("Ada");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Retailer, "product=P1"), app.Now);
        var browser = await app.SignIn(person);
        int shown = 0;
        foreach (var request in Requests(app).Where(r => r is { Method: "GET", Rights: { Audience: Audience.Members, Role: Role.Retailer } }))
        {
            string body = (await browser.Get(Path(request.Pattern, "alpha") + "?period=all&where=product%3DP2")).Body + (await browser.Get(Path(request.Pattern, "alpha") + "?period=all&where=country%3DFrance")).Body;
            Assert.DoesNotContain("alert(1)", body, StringComparison.Ordinal);
            if (body.Contains(WebUtility.HtmlEncode(SampleHome.AlphaProduct), StringComparison.Ordinal)) shown++;
        }
        Assert.NotEqual(0, shown);
    }

    [Fact]
    public async Task A_limit_that_the_shop_does_not_know_shows_nothing()
    {
        await using var app = await TestApp.Start(home);
        var person = app.Add("Ada");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Retailer, "colour=red"), app.Now);
        var answer = await (await app.SignIn(person)).Get("/w/alpha/overview?period=all");
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("secret", answer.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_changed_by_a_form_from_elsewhere(bool isOperator)
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Ada", isOperator, ("alpha", Role.Analyst)));
        foreach (var request in Requests(app).Where(r => r.Method != "GET" && r.Rights.Audience != Audience.HalfSignedIn && (isOperator || r.Rights.Audience != Audience.Operators)))
        {
            var answer = await browser.PostWithoutToken(Path(request.Pattern, "alpha"));
            Assert.True(answer.Status == 400 && answer.Text("h1") == "This form is out of date", $"{request}: {answer.Status}");
        }
    }

    [Fact]
    public async Task A_password_alone_opens_nothing_where_a_second_factor_is_set()
    {
        await using var app = await TestApp.Start(home);
        var person = app.Add("Ada", isOperator: true, ("alpha", Role.Analyst));
        app.Store.SetSecondFactor(person.PersonId, app.Server.App.Services.GetRequiredService<SignInDesk>().Protect(Totp.NewKey()), 0);
        var browser = await app.SignIn(person);
        foreach (var request in Requests(app).Where(r => !r.IsApi && r.Rights.Audience is not (Audience.Anyone or Audience.LinkHolders or Audience.HalfSignedIn)))
        {
            var answer = await Ask(browser, request, "alpha");
            Assert.True(answer.Status == 302 && answer.Location!.StartsWith("/sign-in", StringComparison.Ordinal), $"{request}: {answer.Status}");
        }
    }

    [Fact]
    public async Task A_route_without_declared_rights_is_closed_to_everybody()
    {
        await using var app = await TestApp.Start(home);
        ((IEndpointRouteBuilder)app.Server.App).MapGet("/forgotten", () => "open");
        var browser = await app.SignIn(app.Add("Op", isOperator: true));
        Assert.Equal(404, (await browser.Get("/forgotten")).Status);
    }

    [Fact]
    public async Task A_refusal_is_written_down_with_the_route_and_not_the_address()
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Bea", memberships: ("beta", Role.Analyst)));
        await browser.Get("/w/alpha/overview?where=a-secret");
        var entry = app.Store.Audit(1)[0];
        Assert.Equal(("Bea", AuditKinds.Refused, "alpha", "GET /w/{workspace}/overview: no member"), (entry.PersonName, entry.Kind, entry.Workspace, entry.Subject));
    }

    [Fact]
    public async Task Every_route_of_the_api_is_asked_by_a_token_and_by_nothing_else()
    {
        await using var app = await TestApp.Start(home);
        Assert.All(Requests(app).Where(r => r.Pattern.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)), r => Assert.True(r.IsApi && r.Method == "GET", r.ToString()));
        using var browser = await app.SignIn(app.Add("Ada", isOperator: true, ("alpha", Role.Analyst)));
        foreach (var request in Requests(app).Where(r => r.IsApi)) Assert.Equal(401, (await Ask(browser, request, "alpha")).Status);
    }

    [Fact]
    public async Task A_token_of_another_workspace_gets_nothing_of_this_one()
    {
        await using var app = await TestApp.Start(home);
        var bea = app.Add("Bea", isOperator: true, ("beta", Role.Analyst), ("alpha", Role.Analyst));
        var secret = LinkSecret.New();
        app.Store.Add(new ApiToken(secret.Id, secret.Hash, bea.PersonId, "beta", "walk", ApiToken.Read, app.Now, app.Now.AddDays(1), null, null));
        var bearer = ("Authorization", "Bearer " + secret.Text);
        foreach (var request in Requests(app).Where(r => r.IsApi))
        {
            Assert.Equal(200, (await app.Browser().Get(Path(request.Pattern, "beta") + Asked(request), bearer)).Status);
            var answer = await app.Browser().Get(Path(request.Pattern, "alpha") + Asked(request), bearer);
            Assert.True(answer.Status == 404 && answer.Body.StartsWith("{\"error\"", StringComparison.Ordinal), $"{request}: {answer.Status}");
        }
        foreach (var request in Requests(app).Where(r => !r.IsApi && r.Rights.Audience is Audience.Members or Audience.Operators && r.Method == "GET"))
            Assert.Equal(302, (await app.Browser().Get(Path(request.Pattern, "beta"), bearer)).Status);

        static string Asked(Walked request) => request.Pattern.EndsWith("/query", StringComparison.Ordinal) ? "?metrics=net_sales" : "";
    }

    static async Task Refuses(TestApp app, Browser browser, string workspace, Func<Walked, bool> which)
    {
        var requests = Requests(app).Where(r => !r.IsApi && which(r)).ToList();
        Assert.NotEmpty(requests);
        string before = State(app);
        foreach (var request in requests)
        {
            var answer = await Ask(browser, request, workspace);
            Assert.True(answer.Status == 404 && answer.Text("h1") == "There is nothing here for you", $"{request}: {answer.Status}");
            Assert.DoesNotContain("secret", answer.Body, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Equal(before, State(app));
    }

    /// <summary>People and rights as they stand: what a refused request must leave as it was.</summary>
    static string State(TestApp app) => string.Join('\n', app.Store.People().Select(p => p.ToString()).Concat(app.Store.Memberships().Select(m => m.ToString())).Concat(app.Store.Invitations().Select(i => i.ToString())));

    static Task<Answer> Ask(Browser browser, Walked request, string workspace) =>
        request.Method == "GET" ? browser.Get(Path(request.Pattern, workspace)) : browser.Post(Path(request.Pattern, workspace), ("workspace", workspace), ("role", "analyst"), ("note", "walked"));

    static WebOptions Demo => new() { IsDemo = true, AttemptsPerMinute = 1000 };

    static List<RouteEndpoint> Routes(TestApp app) => [.. app.Server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()];

    static List<Walked> Requests(TestApp app) => [.. Routes(app).SelectMany(r => (r.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
        .Select(m => new Walked(m, r.RoutePattern.RawText!, r.Metadata.GetMetadata<Rights>() ?? new Rights(Audience.Anyone), r.Metadata.GetMetadata<ByToken>() is not null)))];

    /// <summary>A path of the pattern; what it does not know becomes a name that nothing has, or the number 1.</summary>
    static string Path(string pattern, string workspace)
    {
        string known = "/" + pattern.TrimStart('/').Replace("{workspace}", workspace, StringComparison.Ordinal).Replace("{id}", "rfm", StringComparison.Ordinal)
            .Replace("{person}", "Op", StringComparison.Ordinal).Replace("{shop}", workspace, StringComparison.Ordinal).Replace("{metric}", "net_sales", StringComparison.Ordinal);
        return Unknown().Replace(Numbers().Replace(known, "1"), "none");
    }

    [GeneratedRegex(@"\{\w+:(int|long)\}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Unknown();

    sealed record Walked(string Method, string Pattern, Rights Rights, bool IsApi);
}
