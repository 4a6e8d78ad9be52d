using Microsoft.Playwright;

namespace Tillsight.Browser.Tests;

/// <summary>Pictures of the sample report for people to look at: set TILLSIGHT_PICTURES to a folder.</summary>
public class ReportLooks(BrowserFixture browser)
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("TILLSIGHT_PICTURES");

    [Theory]
    [InlineData("desktop-light", 1280, ColorScheme.Light)]
    [InlineData("desktop-dark", 1280, ColorScheme.Dark)]
    [InlineData("phone-light", 390, ColorScheme.Light)]
    [InlineData("phone-dark", 390, ColorScheme.Dark)]
    [InlineData("wide-light", 1680, ColorScheme.Light)]
    public async Task A_picture_of_the_whole_page_has_the_width_of_the_screen(string name, int width, ColorScheme scheme)
    {
        Assert.SkipWhen(Folder is null, "Pictures are drawn on request (TILLSIGHT_PICTURES).");
        using var report = new SampleReportFile();
        var page = await browser.OpenPage(width, 900, scheme);
        await report.Open(page);
        await SampleReportFile.DrawAll(page);
        byte[] picture = await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Folder!, name + ".png") });
        Assert.Equal(width, (picture[18] << 8) + picture[19]);
    }
}
