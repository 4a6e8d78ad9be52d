using Microsoft.Playwright;

namespace Tillsight.Browser.Tests;

/// <summary>Pictures of a report for people to look at, drawn on request: set TILLSIGHT_PICTURES to a folder (and TILLSIGHT_REPORT
/// to a report of your own) and run with -explicit only.</summary>
public class ReportLooks(BrowserFixture browser)
{
    static readonly string Folder = Environment.GetEnvironmentVariable("TILLSIGHT_PICTURES") ?? Path.GetTempPath();

    [Theory(Explicit = true)]
    [InlineData("desktop-light", 1280, ColorScheme.Light, true)]
    [InlineData("desktop-dark", 1280, ColorScheme.Dark, true)]
    [InlineData("phone-light", 390, ColorScheme.Light, true)]
    [InlineData("phone-dark", 390, ColorScheme.Dark, true)]
    [InlineData("wide-light", 1680, ColorScheme.Light, true)]
    [InlineData("static-light", 1280, ColorScheme.Light, false)]
    [InlineData("static-dark", 1280, ColorScheme.Dark, false)]
    public async Task A_picture_of_the_whole_page_has_the_width_of_the_screen(string name, int width, ColorScheme scheme, bool script)
    {
        using var report = new SampleReportFile(Environment.GetEnvironmentVariable("TILLSIGHT_REPORT"));
        var page = await browser.OpenPage(width, 900, scheme, script);
        await report.Open(page);
        if (script) await SampleReportFile.DrawAll(page);
        byte[] picture = await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Folder, name + ".png") });
        Assert.Equal(width, (picture[18] << 8) + picture[19]);
    }
}
