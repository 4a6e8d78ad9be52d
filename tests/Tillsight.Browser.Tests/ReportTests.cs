using Microsoft.Playwright;
using Tillsight.Testing;

namespace Tillsight.Browser.Tests;

/// <summary>The report as readers meet it: from disk, on wide and narrow screens, light and dark, with and without script.</summary>
public sealed class ReportTests(BrowserFixture browser) : IDisposable
{
    readonly SampleReportFile _report = new();

    public void Dispose() => _report.Dispose();

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_chart_draws_with_no_complaint_and_no_request(int width, ColorScheme scheme)
    {
        var page = await browser.OpenPage(width, 900, scheme);
        await _report.Open(page);
        await SampleReportFile.DrawAll(page);
        int painted = await page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll("figure.chart .live canvas")].filter(canvas => {
              const pixels = new Uint32Array(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
              return new Set(pixels).size > 5;
            }).length
            """);
        Assert.Equal(await page.Locator("figure.chart").CountAsync(), painted);
        Assert.Empty(_report.Complaints);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(768, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(320, true)]
    public async Task The_page_never_scrolls_sideways(int width, bool script)
    {
        var page = await browser.OpenPage(width, script: script);
        await _report.Open(page);
        if (script) await SampleReportFile.DrawAll(page);
        int content = script
            ? await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")
            : await WidestBox(page);
        Assert.True(content <= width, $"The page is {content} pixels wide on a screen of {width}.");
    }

    [Fact]
    public async Task Dark_follows_the_system_until_the_reader_chooses()
    {
        var page = await browser.OpenPage(scheme: ColorScheme.Dark);
        await _report.Open(page);
        string dark = await Background(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        string light = await Background(page);
        Assert.NotEqual(dark, light);

        await page.Locator("#theme").ClickAsync();
        Assert.Equal(dark, await Background(page));
        await page.ReloadAsync();
        Assert.Equal(dark, await Background(page));
        Assert.Equal("true", await page.Locator("#theme").GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task A_name_that_attacks_stays_text()
    {
        var page = await browser.OpenPage();
        bool asked = false;
        page.Dialog += async (_, dialog) =>
        {
            asked = true;
            await dialog.DismissAsync();
        };
        await _report.Open(page);
        await SampleReportFile.DrawAll(page);
        Assert.False(asked);
        Assert.Equal(0, await page.Locator("img, [onerror], [onmouseover], [onclick]").CountAsync());
        Assert.Contains("</script><script>alert(1)</script>", await page.Locator("#products--top_products").InnerTextAsync());
    }

    [Fact]
    public async Task Without_script_every_chart_shows_its_drawing()
    {
        var page = await browser.OpenPage(script: false);
        await _report.Open(page);
        var drawings = await page.Locator("figure.chart .drawn svg").AllAsync();
        Assert.Equal(await page.Locator("figure.chart").CountAsync(), drawings.Count);
        foreach (var drawing in drawings) Assert.True(await drawing.IsVisibleAsync());
        Assert.False(await page.Locator("#theme").IsVisibleAsync());
    }

    [Fact]
    public async Task A_click_on_a_heading_sorts_numbers_as_numbers()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        var card = page.Locator("#products--top_products");
        var heading = card.GetByRole(AriaRole.Button, new() { Name = "Units" });
        await heading.ClickAsync();
        Assert.Equal("5,000", await FirstUnits(card));
        await heading.ClickAsync();
        Assert.Equal("280", await FirstUnits(card));
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
              const cell = document.querySelector("#sales-over-time--net-sales-by-month td.t");
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

    [Fact]
    public async Task The_printed_report_holds_every_section_and_drawing()
    {
        var page = await browser.OpenPage();
        await _report.Open(page);
        await SampleReportFile.DrawAll(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("figure.chart .drawn svg").First.IsVisibleAsync());
        Assert.False(await page.Locator("figure.chart .live").First.IsVisibleAsync());
        byte[] pdf = await page.PdfAsync(new()
        {
            Format = "A4",
            Path = Environment.GetEnvironmentVariable("TILLSIGHT_PICTURES") is { } folder ? Path.Combine(folder, "print.pdf") : null,
        });
        int pages = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
        Assert.InRange(pages, 5, 20);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_no_violation_of_WCAG_2_2_AA(int width, ColorScheme scheme)
    {
        var page = await browser.OpenPage(width, 900, scheme);
        await _report.Open(page);
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await SampleReportFile.DrawAll(page);
        await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken));
        string[] violations = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations
              .flatMap(v => v.nodes.slice(0, 4).map(n => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary}`))
            """);
        Assert.Empty(violations);
    }

    static Task<string> Background(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    static Task<string> FirstUnits(ILocator card) => card.Locator("tbody tr").First.Locator("td").Nth(4).InnerTextAsync();

    /// <summary>The right edge of the body, measured from outside where the page runs no script.</summary>
    static async Task<int> WidestBox(IPage page)
    {
        byte[] picture = await page.ScreenshotAsync(new() { FullPage = true });
        return (picture[18] << 8) + picture[19];
    }
}
