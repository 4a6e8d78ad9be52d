using Microsoft.Playwright;

namespace Tillsight.Browser.Tests;

/// <summary>The report as it looks: on wide and narrow screens, light and dark, on paper, and without script.</summary>
public sealed class ReportDrawingTests(BrowserFixture browser) : IDisposable
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

    static Task<string> Background(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    /// <summary>The right edge of the body, measured from outside where the page runs no script.</summary>
    static async Task<int> WidestBox(IPage page)
    {
        byte[] picture = await page.ScreenshotAsync(new() { FullPage = true });
        return (picture[18] << 8) + picture[19];
    }
}
