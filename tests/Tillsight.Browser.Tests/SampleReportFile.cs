using Microsoft.Playwright;
using Tillsight.Delivery.Html;
using Tillsight.Testing;
using Tillsight.Tests.Delivery;

namespace Tillsight.Browser.Tests;

/// <summary>The sample report on disk, opened as a reader opens it: by its file name.</summary>
public sealed class SampleReportFile : IDisposable
{
    readonly TemporaryFolder _folder = new();

    /// <param name="other">A report that is there already, to be opened instead.</param>
    public SampleReportFile(string? other = null)
    {
        Path = other ?? _folder.File("index.html");
        if (other is null) HtmlReport.Write(SampleReport.Make(), Path);
    }

    public string Path { get; }

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
        // The script unpacks after the page has loaded; before that buttons do nothing.
        if (await page.EvaluateAsync<bool>("() => document.documentElement.classList.contains('script')"))
            await page.Locator("#packed").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Scrolls through the page, so that every chart is brought to life.</summary>
    public static Task DrawAll(IPage page) => page.EvaluateAsync("""
        async () => {
          const frame = () => new Promise(done => setTimeout(done, 20));
          for (let y = 0; y < document.documentElement.scrollHeight; y += 800) {
            window.scrollTo({ top: y, behavior: "instant" });
            await frame();
            await frame();
          }
          for (let waits = 0; document.querySelector("figure.chart .plot:not(.is-live)") && waits < 100; waits++) await frame();
          window.scrollTo({ top: 0, behavior: "instant" });
          await frame();
        }
        """);

    string Address => new Uri(Path).AbsoluteUri;

    public void Dispose() => _folder.Dispose();
}
