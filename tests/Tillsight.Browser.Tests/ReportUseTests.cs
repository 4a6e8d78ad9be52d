using Microsoft.Playwright;

namespace Tillsight.Browser.Tests;

/// <summary>What a reader does with the report: sorts, searches, saves, hovers, asks for help.</summary>
public sealed class ReportUseTests(BrowserFixture browser) : IDisposable
{
    readonly SampleReportFile _report = new();

    public void Dispose() => _report.Dispose();

    [Fact]
    public async Task A_click_on_a_heading_sorts_numbers_as_numbers()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        var card = page.Locator("#products--top_products");
        var heading = card.GetByRole(AriaRole.Button, new() { Name = "Units" });
        await heading.ClickAsync();
        await Assertions.Expect(FirstUnits(card)).ToHaveTextAsync("5,000");
        await heading.ClickAsync();
        await Assertions.Expect(FirstUnits(card)).ToHaveTextAsync("280");
        Assert.Equal("ascending", await card.Locator("th[aria-sort]").GetAttributeAsync("aria-sort"));
    }

    [Fact]
    public async Task Search_keeps_the_rows_that_hold_every_word()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        var card = page.Locator("#products--top_products");
        await card.GetByRole(AriaRole.Searchbox).FillAsync("red bag");
        Assert.Equal(2, await card.Locator("tbody tr:visible").CountAsync());
        Assert.Equal("2 found", await card.GetByRole(AriaRole.Status).InnerTextAsync());
    }

    [Theory]
    [InlineData("png", "net-sales-by-month.png", "\u0089PNG")]
    [InlineData("svg", "net-sales-by-month.svg", "<svg ")]
    [InlineData("csv", "net-sales-by-month.csv", "period,starts_on,this_year,a_year_before\r\nDec 2009,2009-12-01,686654.16,\r\n")]
    public async Task A_chart_can_be_saved(string kind, string name, string start)
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"#sales-over-time--net-sales-by-month [data-file={kind}]").ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        string text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
        Assert.StartsWith(start, text);
        Assert.Empty(_report.Complaints);
    }

    [Fact]
    public async Task A_formula_in_a_name_is_disarmed_in_the_csv_of_the_page()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        string csv = await page.EvaluateAsync<string>("""
            async () => {
              const cell = document.querySelector("#sales-over-time--net-sales-by-month tbody td");
              cell.textContent = '=HYPERLINK("x")';
              let blob;
              URL.createObjectURL = b => { blob = b; return "blob:none"; };
              HTMLAnchorElement.prototype.click = () => {};
              document.querySelector("#sales-over-time--net-sales-by-month [data-file=csv]").click();
              await new Promise(done => setTimeout(done, 100));
              return blob.text();
            }
            """);
        Assert.Contains("\r\n\"'=HYPERLINK(\"\"x\"\")\",2009-12-01", csv);
    }

    [Fact]
    public async Task Help_opens_by_keyboard_and_closes_with_escape()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "About: Sales over time" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var help = page.Locator("#sales-over-time-help");
        Assert.True(await help.IsVisibleAsync());
        Assert.Contains("<b onclick=\"alert(4)\">this</b> stays text", await help.InnerTextAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await help.IsVisibleAsync());
    }

    [Fact]
    public async Task Hovering_a_line_shows_the_exact_figures()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        await SampleReportFile.DrawAll(page);
        var plot = page.Locator("#sales-over-time--net-sales-by-month .live");
        await plot.ScrollIntoViewIfNeededAsync();
        byte[] before = await plot.ScreenshotAsync();
        await plot.HoverAsync(new() { Position = new() { X = 500, Y = 150 } });
        await page.WaitForTimeoutAsync(300);
        byte[] after = await plot.ScreenshotAsync(new() { Path = Environment.GetEnvironmentVariable("TILLSIGHT_PICTURES") is { } folder ? Path.Combine(folder, "hover.png") : null });
        Assert.NotEqual(before, after);
        Assert.Empty(_report.Complaints);
    }

    static ILocator FirstUnits(ILocator card) => card.Locator("tbody tr").First.Locator("td").Nth(4);
}
