using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Change;

/// <summary>Figures by hand: the sample shops sell 10.00 a day in January, 20.00 in February and 30.00 on the nine days of March 2011.</summary>
public class ChangePageTests(SampleHome home)
{
    [Fact]
    public async Task The_money_stands_first_then_the_cause() =>
        Assert.StartsWith("Net sales rose 80.6 % to £560.00 in Feb 2011 against Jan 2011 (+£250.00).", Plain((await Why("net_sales", "")).Text(".note")), StringComparison.Ordinal);

    [Fact]
    public async Task An_unfinished_month_is_explained_against_the_same_part() =>
        Assert.StartsWith("Net sales rose 50.0 % to £270.00 in the month to date against the same part of Feb 2011 (+£90.00).", Plain((await Why("net_sales", "?period=mtd")).Text(".note")), StringComparison.Ordinal);

    [Fact]
    public async Task Every_row_leads_to_the_same_question_about_that_part_alone()
    {
        var link = (await Why("net_sales", "?period=last-month")).Page.QuerySelectorAll("table[data-name=country] td a").First(a => a.TextContent == "France");
        Assert.Equal("/w/alpha/why/net_sales?period=last-month&compare=previous&where=country%3DFrance", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_narrowed_page_explains_the_narrowed_figure() =>
        Assert.StartsWith("Net sales rose 75.0 % to £280.00", Plain((await Why("net_sales", "?where=country%3DFrance")).Text(".note")), StringComparison.Ordinal);

    [Fact]
    public async Task Changes_as_shown_add_up_to_the_change_to_the_cent()
    {
        var rows = (await Why("net_sales", "")).Page.QuerySelectorAll("table[data-name=country] tbody tr");
        Assert.Equal(250.00m, rows.Sum(r => decimal.Parse(r.Children[3].TextContent.Replace("£", "", StringComparison.Ordinal).Replace('\u2212', '-').Trim(), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_product_named_like_a_script_is_text()
    {
        var answer = await Why("net_sales", "");
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(answer.Page.QuerySelectorAll("td"), td => td.TextContent == SampleHome.Hostile);
    }

    [Theory]
    [InlineData("?period=custom&from=2011-01-01&to=2011-01-31", "no earlier data to compare with")]
    [InlineData("?compare=none", "Nothing is compared")]
    [InlineData("?where=country%3DJapan", "£0.00, as in Jan 2011. Take a filter away")]
    public async Task Where_nothing_can_be_explained_the_page_says_why(string query, string words)
    {
        var answer = await Why("net_sales", query);
        Assert.Contains(words, Plain(answer.Text(".note")), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task A_figure_that_there_is_not_is_not_found() => Assert.Equal(404, (await Why("happiness", "")).Status);

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_refused_in_words() => Assert.Contains("There is no dimension", (await Why("net_sales", "?where=planet%3Dmars")).Text("main"), StringComparison.Ordinal);

    [Fact]
    public async Task The_page_of_another_shop_looks_as_if_there_were_none() => Assert.Equal(404, (await Get("alpha", "/w/beta/why/net_sales")).Status);

    [Fact]
    public async Task A_shop_without_data_says_how_to_load_it() => Assert.Contains("once an export has been loaded", (await Get("gamma", "/w/gamma/why/net_sales")).Text("main"), StringComparison.Ordinal);

    [Fact]
    public async Task A_key_figure_leads_to_the_explanation_with_period_and_filters() =>
        Assert.Equal("/w/alpha/why/net_sales?period=last-month&compare=previous&where=country%3DFrance",
            (await Get("alpha", "/w/alpha/overview?period=last-month&where=country%3DFrance")).Page.QuerySelector(".figure-links a")!.GetAttribute("href"));

    [Fact]
    public async Task A_figure_with_nothing_to_compare_with_asks_no_why() => Assert.DoesNotContain((await Get("alpha", "/w/alpha/overview?compare=none")).Page.QuerySelectorAll(".figure-links a"), a => a.TextContent.StartsWith("Why", StringComparison.Ordinal));

    [Fact]
    public async Task The_overview_tells_what_changed_and_where_to_go_on()
    {
        var page = (await Get("alpha", "/w/alpha/overview")).Page;
        Assert.Contains(page.QuerySelectorAll(".finding"), f => f.TextContent.StartsWith("Higher prices added £280", StringComparison.Ordinal));
        Assert.StartsWith("/w/alpha/why/net_sales?", page.QuerySelector(".findings a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)</script>", page.QuerySelector(".findings")!.InnerHtml, StringComparison.Ordinal);
    }

    Task<Answer> Why(string metric, string query) => Get("alpha", $"/w/alpha/why/{metric}{query}");

    async Task<Answer> Get(string member, string path)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: (member, Role.Retailer)));
        return await browser.Get(path);
    }

    static string Plain(string text) => text.Replace('\u00A0', ' ');
}
