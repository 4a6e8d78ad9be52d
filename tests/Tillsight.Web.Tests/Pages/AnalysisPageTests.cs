using Tillsight.Analyses;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Pages;

public class AnalysisPageTests(SampleHome home)
{
    public static TheoryData<string> Analyses => [.. AnalysisCatalogue.All.Select(a => a.Id)];

    [Theory, MemberData(nameof(Analyses))]
    public async Task Every_analysis_of_the_catalogue_has_its_page_with_its_help(string id)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        var answer = await browser.Get($"/w/alpha/analysis/{id}");
        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(answer.Page.QuerySelectorAll(".blocks > *"));
        Assert.True(answer.Text("#help").Length > 100);
    }

    [Fact]
    public async Task Options_stand_in_the_address()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        Assert.Equal("2011-01-31", (await browser.Get("/w/alpha/analysis/overview?from=2011-01-01&to=2011-01-31")).Page.QuerySelector("input[name=to]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Looking_at_an_analysis_publishes_nothing()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        await browser.Get("/w/alpha/analysis/rfm");
        Assert.Equal(400, (await browser.Get("/w/alpha/overview?where=segment%3DChampions")).Status);
    }

    [Fact]
    public async Task No_link_of_the_navigation_is_dead()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", isOperator: true, ("alpha", Role.Retailer)));
        foreach (string path in (string[])["/w/alpha/overview", "/workspaces"])
            foreach (var link in (await browser.Get(path)).Page.QuerySelectorAll("a[href^='/'], link[href^='/'], script[src^='/']"))
            {
                string address = link.GetAttribute("href") ?? link.GetAttribute("src")!;
                Assert.True((await browser.Get(address)).Status is 200 or 302, address);
            }
    }
}
