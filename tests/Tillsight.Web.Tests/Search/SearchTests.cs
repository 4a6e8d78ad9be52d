using Tillsight.Web.Pages.Search;
using Tillsight.Web.People;
using Tillsight.Web.Tests.Admin;

namespace Tillsight.Web.Tests.Search;

public class SearchTests(SampleHome home, NamedHome named) : IClassFixture<NamedHome>
{
    static readonly (string, string) ForDialog = ("HX-Target", "search-found");

    static async Task<Browser> As(TestApp app, string workspace, Role role, string limit = "")
    {
        var person = app.Add("Ada");
        app.Store.Set(new Membership(person.PersonId, workspace, role, limit), app.Now);
        return await app.SignIn(person);
    }

    static string[] Urls(Answer answer) => [.. answer.Page.QuerySelectorAll("#main a[href^='/']").Select(a => a.GetAttribute("href")!)];

    [Theory]
    [InlineData("sales", "/w/alpha/sales")]
    [InlineData("BASKETS", "/w/alpha/analysis/baskets")]
    [InlineData("net sales", "/w/alpha/figure/net_sales")]
    [InlineData("average order", "/w/alpha/figure/aov")]
    [InlineData("secret mug", "/w/alpha/product?id=P1")]
    [InlineData("p1", "/w/alpha/product?id=P1")]
    [InlineData("C3", "/w/alpha/customer?id=C3")]
    [InlineData("gdpr", "/w/alpha/erasures")]
    public async Task What_is_asked_for_comes_first(string asked, string url)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Analyst);
        Assert.Equal(url, Urls(await browser.Get("/w/alpha/search?q=" + Uri.EscapeDataString(asked)))[0]);
    }

    [Fact]
    public async Task A_retailer_is_offered_nothing_that_is_for_analysts()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer);
        foreach (string asked in (string[])["data", "settings", "erase", "quarantine", "audit"])
            Assert.DoesNotContain(Urls(await browser.Get("/w/alpha/search?q=" + asked)), u => u.StartsWith("/w/alpha/data", StringComparison.Ordinal) || u.Contains("settings", StringComparison.Ordinal)
                || u.Contains("erasures", StringComparison.Ordinal) || u.Contains("/quality", StringComparison.Ordinal) || u.StartsWith("/admin", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limited_reader_finds_only_what_has_lines_in_sight()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer, "product=P1");
        Assert.DoesNotContain("/w/alpha/product?id=P2", Urls(await browser.Get("/w/alpha/search?q=p2")));
        Assert.Contains("/w/alpha/product?id=P1", Urls(await browser.Get("/w/alpha/search?q=p1")));
    }

    [Theory]
    [InlineData(Role.Analyst, 1)]
    [InlineData(Role.Retailer, 0)]
    public async Task Names_are_found_by_those_who_may_see_them(Role role, int hits)
    {
        await using var app = await TestApp.Start(named.Home, shared: named.Warehouses);
        using var browser = await As(app, "delta", role);
        var answer = await browser.Get("/w/delta/search?q=lovelace");
        Assert.Equal(hits, Urls(answer).Count(u => u.EndsWith(NamedHome.Id, StringComparison.Ordinal)));
        Assert.Equal(hits == 1, answer.Text("#main").Contains(NamedHome.Name, StringComparison.Ordinal));
        Assert.Equal(hits, app.Store.Audit(100).Count(e => e.Kind == AuditKinds.PersonalDataViewed));
    }

    [Fact]
    public async Task A_masked_reader_finds_a_customer_by_id_without_the_name()
    {
        await using var app = await TestApp.Start(named.Home, shared: named.Warehouses);
        using var browser = await As(app, "delta", Role.Retailer);
        var answer = await browser.Get("/w/delta/search?q=" + NamedHome.Id.ToLowerInvariant());
        Assert.Contains(Urls(answer), u => u.EndsWith(NamedHome.Id, StringComparison.Ordinal));
        Assert.DoesNotContain("Lovelace", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_name_is_shown_as_text()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer);
        foreach (var answer in (Answer[])[await browser.Get("/w/alpha/search?q=p2"), await browser.Get("/w/alpha/search?q=p2", ForDialog), await browser.Get("/w/alpha/search?q=%3Cscript%3Ealert(1)")])
        {
            Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("'; drop table dim_product; --")]
    [InlineData("100%")]
    [InlineData("$word0")]
    [InlineData("\\")]
    public async Task Whatever_is_typed_is_looked_for_as_it_stands(string asked)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer);
        var answer = await browser.Get("/w/alpha/search?q=" + Uri.EscapeDataString(asked));
        Assert.Equal((200, 0), (answer.Status, Urls(answer).Length));
    }

    [Fact]
    public async Task The_dialog_gets_options_that_a_field_can_name()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer);
        var page = (await browser.Get("/w/alpha/search?q=sales", ForDialog)).Page;
        var options = page.QuerySelectorAll("[role=group] > [role=option]");
        Assert.NotEmpty(options);
        Assert.Equal(options.Length, options.Select(o => o.Id).Distinct().Count());
        Assert.Null(page.QuerySelector("nav, main"));
    }

    [Fact]
    public async Task Without_words_the_dialog_offers_pages_and_actions()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer);
        var page = (await browser.Get("/w/alpha/search", ForDialog)).Page;
        Assert.Equal(["Pages", "Actions"], page.QuerySelectorAll(".search-kind").Select(k => k.TextContent));
    }

    [Fact]
    public async Task A_shop_without_data_has_pages_to_find()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "gamma", Role.Analyst);
        Assert.Equal("/w/gamma/data", Urls(await browser.Get("/w/gamma/search?q=data"))[0]);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_the_limit()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await As(app, "alpha", Role.Retailer);
        var answer = await browser.Get("/w/alpha/search?q=" + new string('a', 101));
        Assert.Equal(400, answer.Status);
        Assert.Contains("at most 100", answer.Text("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net sales", "Net sales", 0)]
    [InlineData("net", "Net sales", 1)]
    [InlineData("sales", "Net sales", 2)]
    [InlineData("ales et", "Net sales", 3)]
    [InlineData("sales tax", "Net sales", 4)]
    [InlineData("cafe", "Café", 0)]
    [InlineData("orders", "Net sales", null)]
    public void A_find_is_the_nearer_the_more_of_its_name_was_typed(string asked, string label, int? rank) => Assert.Equal(rank, SearchWords.Of(asked).RankOf(label, "without tax"));
}
