using Microsoft.Playwright;
using Tillsight.Delivery.Html;
using Tillsight.Testing;
using Tillsight.Tests.Delivery;

namespace Tillsight.Browser.Tests;

/// <summary>The sample report on disk, opened as a reader opens it: by its file name.</summary>
public sealed class SampleReportFile : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public SampleReportFile() => HtmlReport.Write(SampleReport.Make(), Path);

    public string Path => _folder.File("index.html");

    /// <summary>Everything the browser complains about, and every request beyond the file itself.</summary>
    public List<string> Complaints { get; } = [];

    public async Task Open(IPage page)
    {
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Complaints.Add($"console: {message.Text}"); };
        page.PageError += (_, error) => Complaints.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && request.Url != Address) Complaints.Add($"request: {request.Url}");
        };
        await page.GotoAsync(Address);
    }

    /// <summary>Scrolls through the page, so that every chart is brought to life.</summary>
    public static async Task DrawAll(IPage page)
    {
        foreach (var figure in await page.Locator("figure.chart").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await figure.Locator(".live canvas").First.WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = 5000 });
        }
        await page.EvaluateAsync("window.scrollTo(0, 0)");
    }

    string Address => new Uri(Path).AbsoluteUri;

    public void Dispose() => _folder.Dispose();
}
