using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Gate;

public class HeaderTests(SampleHome home)
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/w/alpha/overview")]
    [InlineData("/w/alpha/overview?period=nonsense")]
    [InlineData("/nowhere")]
    [InlineData("/invitation/none")]
    public async Task Every_answer_runs_only_scripts_of_its_own_and_is_framed_by_nobody(string path)
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        string policy = (await browser.Get(path)).Header("Content-Security-Policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("Referrer-Policy", "same-origin")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Cache-Control", "no-store")]
    public async Task A_personal_page_says(string header, string value)
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        Assert.Equal(value, (await browser.Get("/w/alpha/overview")).Header(header));
    }

    [Fact]
    public async Task Strict_transport_security_is_asked_for_behind_tls()
    {
        await using var app = await TestApp.Start(home, new WebOptions { PublicUrl = new Uri("https://localhost") });
        Assert.StartsWith("max-age=31536000", (await app.Browser().Get("/sign-in")).Header("Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_holds_no_inline_script_and_no_inline_style()
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Ada", isOperator: true, ("alpha", Role.Retailer)));
        foreach (string path in (string[])["/w/alpha/overview", "/w/alpha/analysis/rfm", "/account", "/account/second-factor", "/admin/people", "/admin/audit", "/workspaces", "/sign-in"])
        {
            var page = (await browser.Get(path)).Page;
            Assert.Empty(page.QuerySelectorAll("script:not([src]):not([type='application/json']), style, [style], [onclick], [onload], [onsubmit]"));
        }
    }

    [Fact]
    public async Task A_request_under_a_foreign_name_gets_nothing()
    {
        await using var app = await TestApp.Start(home);
        Assert.Equal(400, (await app.Browser().Get("/sign-in", ("Host", "evil.example"))).Status);
    }

    [Fact]
    public async Task Assets_are_kept_by_browsers_for_good()
    {
        await using var app = await TestApp.Start(home);
        string style = (await app.Browser().Get("/sign-in")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Contains("immutable", (await app.Browser().Get(style)).Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br", true)]
    [InlineData("gzip", false)]
    public async Task Assets_are_sent_packed_to_those_who_take_it(string accepted, bool packed)
    {
        await using var app = await TestApp.Start(home);
        string script = (await app.Browser().Get("/sign-in")).Page.QuerySelector("script[type=module]")!.GetAttribute("src")!;
        var answer = await app.Browser().Get(script, ("Accept-Encoding", accepted));
        Assert.Equal(packed, answer.Response.Content.Headers.ContentEncoding.Contains("br"));
    }
}
