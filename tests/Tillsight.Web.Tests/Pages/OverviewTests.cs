using System.Text.Json;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Pages;

/// <summary>Figures by hand: the sample shops sell 10.00 a day in January, 20.00 in February and 30.00 on the nine days of March 2011.</summary>
public class OverviewTests(SampleHome home)
{
    [Theory]
    [InlineData("", "£560.00", "Jan 2011: £310.00")]
    [InlineData("?period=last-month", "£560.00", "Jan 2011: £310.00")]
    [InlineData("?period=mtd", "£270.00", "same part of Feb 2011: £180.00")]
    [InlineData("?period=7d", "£210.00", "previous 7 days: £160.00")]
    [InlineData("?period=custom&from=2011-01-01&to=2011-01-31&compare=none", "£310.00", "")]
    [InlineData("?period=all&compare=none", "£1,140", "")]
    [InlineData("?where=country%3DFrance", "£280.00", "Jan 2011: £160.00")]
    public async Task Net_sales_are_those_of_the_period_the_comparison_and_the_filter(string query, string sales, string before)
    {
        var answer = await Overview(query);
        Assert.Equal(sales, answer.Text(".figure-value"));
        Assert.Equal(before, answer.Text(".figure .against").Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_period_that_the_data_does_not_fill_is_marked()
    {
        var answer = await Overview("?period=ytd");
        string data = answer.Page.QuerySelector("#board--net_sales script")!.TextContent;
        Assert.True(JsonDocument.Parse(data).RootElement.GetProperty("shape").TryGetProperty("unfinishedFrom", out _), data);
    }

    [Fact]
    public async Task Every_chart_has_a_sentence_and_a_table()
    {
        var charts = (await Overview("")).Page.QuerySelectorAll("figure.chart");
        Assert.True(charts.Length >= 4);
        Assert.All(charts, c => Assert.True(c.QuerySelector(".summary")!.TextContent.Length > 20 && c.QuerySelectorAll("table tbody tr").Length > 0));
    }

    [Fact]
    public async Task A_product_named_like_a_script_is_text()
    {
        var answer = await Overview("?period=all");
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(answer.Page.QuerySelectorAll("td"), td => td.TextContent == SampleHome.Hostile);
    }

    [Fact]
    public async Task A_filter_shows_as_a_chip_that_takes_it_away()
    {
        var link = (await Overview("?period=7d&where=country%3DFrance")).Page.QuerySelector(".chip a")!;
        Assert.Equal("/w/alpha/overview?period=7d&compare=previous", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Picking_a_dimension_offers_its_values()
    {
        var page = (await Overview("?pick=country")).Page;
        Assert.Equal(["", "France", "Peru"], page.QuerySelectorAll("select[name=value] option").Select(o => o.GetAttribute("value")).Order());
    }

    [Fact]
    public async Task A_picked_value_becomes_a_filter() => Assert.Equal("£280.00", (await Overview("?pick=country&value=France")).Text(".figure-value"));

    [Fact]
    public async Task A_filter_that_nothing_meets_says_so_and_what_to_do() => Assert.Contains("Take a filter away", (await Overview("?where=country%3DJapan")).Text(".note"));

    [Fact]
    public async Task Freshness_says_until_when_the_data_reaches() => Assert.StartsWith("Data until 9 Mar 2011", (await Overview("")).Text(".fresh").Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("?period=fortnight", "There is no period")]
    [InlineData("?compare=mars", "There is no comparison")]
    [InlineData("?period=custom&from=03/04/2011", "is not a date")]
    [InlineData("?where=planet%3Dmars", "There is no dimension")]
    [InlineData("?where=country", "not of the form")]
    public async Task What_cannot_be_read_is_refused_in_words(string query, string words)
    {
        var answer = await Overview(query);
        Assert.Equal(400, answer.Status);
        Assert.Contains(words, answer.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_data_says_how_to_load_it()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("gamma", Role.Retailer)));
        Assert.Contains("Nothing is loaded into this shop yet", (await browser.Get("/w/gamma/overview")).Text("main"), StringComparison.Ordinal);
    }

    async Task<Answer> Overview(string query)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        return await browser.Get("/w/alpha/overview" + query);
    }
}
