using Microsoft.Playwright;

namespace Tillsight.Browser.Tests;

/// <summary>The report for everybody, and with data that attacks.</summary>
public sealed class ReportAccessTests(BrowserFixture browser) : IDisposable
{
    readonly SampleReportFile _report = new();

    public void Dispose() => _report.Dispose();

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
        Assert.Empty(await Axe.Violations(page));
    }
}
