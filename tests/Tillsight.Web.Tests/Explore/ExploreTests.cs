using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Explore;

/// <summary>Figures by hand: 10.00 a day in January 2011, 20.00 in February, 30.00 on nine days of March; products change daily, places every two days.</summary>
public class ExploreTests(SampleHome home)
{
    [Fact]
    public async Task Without_a_question_net_sales_over_time_are_shown()
    {
        var answer = await Explore("?period=all");
        Assert.Equal("£1,140", answer.Text(".figure-value"));
        Assert.Equal("Net sales", answer.Text("select[name=metric] option[selected]"));
    }

    [Theory]
    [InlineData("metric=net_sales", "figures")]
    [InlineData("metric=net_sales&by=time", "line")]
    [InlineData("metric=net_sales&by=weekday", "columns")]
    [InlineData("metric=net_sales&by=product", "bars")]
    [InlineData("metric=net_sales&metric=orders&by=product", "table")]
    [InlineData("metric=net_sales&by=weekday&by=product", "heat map")]
    [InlineData("metric=net_sales&by=time&by=product", "line")]
    [InlineData("metric=net_sales&by=time&by=product&by=country", "table")]
    [InlineData("metric=net_sales&by=country&by=product&pivot=product", "table")]
    public async Task The_form_suits_the_question(string question, string form) =>
        Assert.Equal($"Automatic ({form})", (await Explore("?period=all&" + question)).Text("select[name=form] option[selected]"));

    [Theory]
    [InlineData("bars")]
    [InlineData("columns")]
    [InlineData("tree-map")]
    [InlineData("table")]
    [InlineData("figures")]
    public async Task Each_form_of_one_dimension_is_drawn(string form)
    {
        var answer = await Explore($"?period=all&metric=net_sales&by=product&form={form}");
        Assert.Equal(200, answer.Status);
        Assert.Equal(form is "table" or "figures" ? 0 : 1, answer.Page.QuerySelectorAll("figure.chart").Length);
    }

    [Theory]
    [InlineData("heat-map")]
    [InlineData("stacked")]
    [InlineData("columns")]
    [InlineData("bars")]
    public async Task Each_form_of_two_dimensions_is_drawn(string form) =>
        Assert.Single((await Explore($"?period=all&metric=net_sales&by=weekday&by=product&form={form}")).Page.QuerySelectorAll("figure.chart"));

    [Fact]
    public async Task A_scatter_holds_two_metrics_against_each_other() =>
        Assert.Contains("\"kind\":\"scatter\"", (await Explore("?period=all&metric=net_sales&metric=orders&by=product&form=scatter")).Text(".chart-data"), StringComparison.Ordinal);

    /// <summary>France takes the days 0, 1, 4, 5 ... and P1 the even ones: each cell holds every fourth day.</summary>
    [Fact]
    public async Task A_pivot_has_a_column_for_each_value_and_adds_up()
    {
        var table = (await Explore("?period=all&metric=lines&by=country&by=product&pivot=product")).Page.QuerySelector("table[data-name=rows]")!;
        Assert.Equal(["Country", SampleHome.AlphaProduct, SampleHome.Hostile, "All"], table.QuerySelectorAll("th").Select(h => h.TextContent).Order(StringComparer.Ordinal).OrderBy(h => h == "All").ThenBy(h => h != "Country").ThenBy(h => h == SampleHome.Hostile));
        Assert.Equal(["17", "17", "34"], table.QuerySelectorAll("tbody tr:first-child td").Skip(1).Select(c => c.TextContent.Trim()));
    }

    [Fact]
    public async Task A_mark_filters_the_page_and_keeps_the_question()
    {
        string link = (await Explore("?period=all&metric=net_sales&by=country")).Page.QuerySelector("table a.to")!.GetAttribute("href")!;
        Assert.StartsWith("/w/alpha/explore?period=all&compare=previous&where=country%3D", link, StringComparison.Ordinal);
        Assert.EndsWith("&metric=net_sales&by=country", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_bounds_the_answer() => Assert.Equal("£560.00", (await Explore("?period=all&metric=net_sales&where=country%3DFrance")).Text(".figure-value"));

    [Fact]
    public async Task Sorting_and_limit_are_kept()
    {
        var rows = (await Explore("?period=all&compare=none&metric=net_sales&by=month&form=table&sort=-net_sales&limit=2")).Page.QuerySelectorAll("table[data-name=rows] tbody tr");
        Assert.Equal(["Feb 2011", "Jan 2011"], rows.Select(r => r.QuerySelector("td")!.TextContent));
    }

    [Fact]
    public async Task A_file_holds_all_rows_and_is_audited()
    {
        await using var app = await TestApp.Start(home);
        var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        var answer = await browser.Get("/w/alpha/explore?period=all&compare=none&metric=net_sales&by=date&form=table&download=rows.csv");
        Assert.Equal(69, answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((AuditKinds.Exported, "explore: rows.csv, 68 rows"), (app.Store.Audit(1)[0].Kind, app.Store.Audit(1)[0].Subject));
    }

    [Theory]
    [InlineData("metric=nonsense", "There is no metric")]
    [InlineData("metric=net_sales&by=planet", "There is no dimension")]
    [InlineData("metric=net_sales&form=donut", "There is no form")]
    [InlineData("metric=net_sales&by=product&form=line", "A line shows time")]
    [InlineData("metric=net_sales&by=product&form=scatter", "two metrics against each other")]
    [InlineData("metric=aov&by=product&form=tree-map", "does not add up")]
    [InlineData("metric=net_sales&by=product&form=heat-map", "two dimensions")]
    [InlineData("metric=net_sales&by=product&pivot=country", "cannot become columns")]
    [InlineData("metric=net_sales&by=product&pivot=product", "needs two dimensions")]
    [InlineData("metric=net_sales&by=product&by=date&pivot=date", "at most 60 can be read")]
    [InlineData("metric=net_sales&by=product&sort=orders", "no column \"orders\" to sort by")]
    [InlineData("metric=net_sales&limit=0", "a number of rows")]
    public async Task What_makes_no_sense_is_refused_in_words_beside_the_form(string question, string words)
    {
        var answer = await Explore("?period=all&" + question);
        Assert.Equal(400, answer.Status);
        Assert.Contains(words, answer.Text(".refusal"), StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("form.question"));
    }

    [Fact]
    public async Task A_product_named_like_a_script_is_text()
    {
        var answer = await Explore("?period=all&metric=net_sales&by=product&by=country");
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(SampleHome.Hostile, answer.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limited_member_explores_within_the_limit()
    {
        await using var app = await TestApp.Start(home);
        var person = app.Add("Ada");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Retailer, "country=France"), app.Now);
        var answer = await (await app.SignIn(person)).Get("/w/alpha/explore?period=all&metric=net_sales&by=country");
        Assert.Equal("£560.00", answer.Text(".figure-value"));
        Assert.DoesNotContain("Peru", answer.Text(".blocks"), StringComparison.Ordinal);
    }

    async Task<Answer> Explore(string query)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        return await browser.Get("/w/alpha/explore" + query);
    }
}
