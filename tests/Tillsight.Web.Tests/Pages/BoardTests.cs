using System.IO.Compression;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Pages;

/// <summary>Sales, products, customers, passports and lines. Figures by hand: 10.00 a day in January 2011, 20.00 in February, 30.00 on nine days of March; every
/// second order (by its number) is P1, two in a row went to France, then two to Peru (580.00 of 1,140.00); customers take turns.</summary>
public sealed class BoardTests(SampleHome home) : IAsyncLifetime
{
    TestApp _app = null!;
    Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Start(home);
        _browser = await _app.SignIn(_app.Add("Ada", memberships: ("alpha", Role.Analyst)));
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("sales", "£560.00")]
    [InlineData("products", "2")]
    [InlineData("customers", "5")]
    [InlineData("product?id=P1", "£280.00")]
    [InlineData("customer?id=C1", "£230.00")]
    [InlineData("figure/net_sales", "£560.00")]
    [InlineData("figure/aov", "£20.00")]
    public async Task A_board_begins_with_its_key_figure(string page, string figure) => Assert.Equal(figure, (await Get(page)).Text(".figure-value"));

    [Theory]
    [InlineData("sales")]
    [InlineData("products")]
    [InlineData("customers")]
    [InlineData("product?id=P2")]
    [InlineData("customer?id=C1")]
    [InlineData("figure/net_sales")]
    [InlineData("lines")]
    public async Task What_comes_from_the_data_is_text_on_every_board(string page)
    {
        var answer = await Get(page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "period=all");
        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_ladder_leads_from_gross_to_net()
    {
        var rows = (await Get("sales?period=all")).Page.QuerySelectorAll("#board--sales_ladder table tbody tr").Select(r => string.Join(" ", r.QuerySelectorAll("td").Select(c => c.TextContent.Trim())));
        Assert.Equal(["Gross sales £1,140.00 yes", "Net sales £1,140.00 yes"], rows);
    }

    [Fact]
    public async Task A_bar_filters_the_page_and_the_same_bar_clears_it()
    {
        var bar = (await Get("sales?period=all")).Page.QuerySelector("#board--country_by_net_sales table a")!;
        Assert.Equal("/w/alpha/sales?period=all&compare=previous&where=country%3DPeru", bar.GetAttribute("href"));
        var filtered = await _browser.Get(bar.GetAttribute("href")!);
        Assert.Equal("£580.00", filtered.Text(".figure-value"));
        Assert.Equal("/w/alpha/sales?period=all&compare=previous", filtered.Page.QuerySelector("#board--country_by_net_sales table a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_product_leads_to_its_own_page() =>
        Assert.Contains((await Get("products")).Page.QuerySelectorAll("#board--products td a"), a => a.GetAttribute("href")!.StartsWith("/w/alpha/product?", StringComparison.Ordinal) && a.GetAttribute("href")!.EndsWith("&id=P1", StringComparison.Ordinal));

    [Theory]
    [InlineData("product?id=P9")]
    [InlineData("product")]
    [InlineData("customer?id=C9")]
    [InlineData("figure/no_such_metric")]
    [InlineData("line?id=1-99999")]
    [InlineData("line?id=1")]
    [InlineData("line?id=a-b")]
    [InlineData("sales?download=no_such_table.csv")]
    [InlineData("sales?download=by_period.exe")]
    public async Task What_does_not_exist_is_told_so(string page) => Assert.Equal(404, (await Get(page)).Status);

    [Fact]
    public async Task Two_comparisons_stand_beside_each_other()
    {
        var answer = await Get("sales?period=mtd&compare=both");
        Assert.Equal(200, answer.Status);
        Assert.Equal("same part of Feb 2011: £180.00", answer.Text(".figure .against").Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("day", 28)]
    [InlineData("week", 5)]
    [InlineData("month", 1)]
    public async Task The_steps_of_a_trend_can_be_chosen(string grain, int steps) =>
        Assert.Equal(steps, (await Get($"sales?grain={grain}")).Page.QuerySelectorAll("#board--net_sales table tbody tr").Length);

    [Fact]
    public async Task Steps_that_do_not_exist_are_refused_in_words() => Assert.Contains("There are no steps of a \"decade\"", (await Get("sales?grain=decade")).Text("main"), StringComparison.Ordinal);

    [Fact]
    public async Task A_passport_says_formula_days_filters_and_query()
    {
        var page = (await Get("figure/net_sales?where=country%3DFrance")).Page;
        string passport = page.QuerySelector("#board--passport")!.TextContent;
        Assert.Contains("order date from 2011-02-01 to 2011-02-28", passport, StringComparison.Ordinal);
        Assert.Contains("country is France", passport, StringComparison.Ordinal);
        Assert.Contains("Gross sales - discounts - returns", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("select", page.QuerySelector(".code pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_behind_a_figure_come_page_by_page_and_all_in_a_file()
    {
        var answer = await Get("lines?metric=net_sales&period=all");
        Assert.Equal(68, answer.Page.QuerySelectorAll("#board--lines tbody tr").Length);
        string csv = (await Get("lines?metric=net_sales&period=all&download=lines.csv")).Body;
        Assert.Equal(69, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_table_comes_as_a_spreadsheet_with_all_its_rows()
    {
        var answer = await Get("products?period=all&download=products.xlsx");
        Assert.Equal("attachment; filename=alpha-products.xlsx; filename*=UTF-8''alpha-products.xlsx", answer.Response.Content.Headers.ContentDisposition!.ToString());
        using var zip = new ZipArchive(await answer.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("alert(1)", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_is_written_into_the_audit_log()
    {
        await Get("products?period=all&download=products.csv");
        var entry = _app.Store.Audit(1)[0];
        Assert.Equal((AuditKinds.Exported, "alpha", "products: products.csv, 2 rows"), (entry.Kind, entry.Workspace, entry.Subject));
    }

    /// <summary>C1 ordered on every fifth day from 1 January to 6 March.</summary>
    [Fact]
    public async Task A_customers_page_says_when_the_next_order_may_come()
    {
        var notes = (await Get("customer?id=C1")).Page.QuerySelectorAll(".note").Select(n => n.TextContent.Replace('\u00A0', ' ')).ToList();
        Assert.Contains(notes, n => n.StartsWith("The next order is expected around 12 Mar 2011 (half of the gaps: 12 Mar 2011 to 12 Mar 2011)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reading_a_customers_page_is_written_into_the_audit_log()
    {
        await Get("customer?id=C1");
        Assert.Equal(AuditKinds.PersonalDataViewed, _app.Store.Audit(1)[0].Kind);
    }

    [Fact]
    public async Task Filters_reach_an_analysis()
    {
        string all = (await Get("analysis/top-products")).Text("#top-products--products tbody"), france = (await Get("analysis/top-products?where=country%3DFrance")).Text("#top-products--products tbody");
        Assert.Contains("£580.00", all, StringComparison.Ordinal);
        Assert.NotEqual(all, france);
    }

    Task<Answer> Get(string page) => _browser.Get("/w/alpha/" + page);
}
