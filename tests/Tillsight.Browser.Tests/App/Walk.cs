using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Tillsight.Browser.Tests.App;

/// <summary>Every page opened once, looked at wide and narrow in both themes, and what is wrong with it kept for the tests: a page costs more to open
/// than to look at.</summary>
public sealed class Walk(BrowserFixture browser, SampleApp app) : IAsyncLifetime
{
    const int Wide = 1400, Phone = 390, Tall = 900;

    readonly ConcurrentBag<(Flaw Flaw, string What)> _found = [];
    int _opened;

    public enum Flaw { WideLight, WideDark, PhoneLight, PhoneDark, ScrollsSideways, Complains }

    public int Opened => _opened;

    /// <summary>Page and what is wrong with it, page by page.</summary>
    public string[] Found(Flaw flaw) => [.. _found.Where(f => f.Flaw == flaw).Select(f => f.What).Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        var served = await app.Started;
        var first = await SignedIn();
        string[] deeper = await PageList.Deeper(first, served.Address);
        await Task.WhenAll(
            Through(first, served.Address, [.. deeper, .. PageList.Running]),
            Through(await SignedIn(), served.Address, PageList.Figures),
            Through(await SignedIn(), served.Address, PageList.InDepth),
            Through(await browser.OpenPage(Wide, Tall), served.Address, PageList.Outside));
    }

    async Task<IPage> SignedIn()
    {
        var page = await browser.OpenPage(Wide, Tall);
        await app.Open(page, "operator", "/workspaces");
        return page;
    }

    async Task Through(IPage page, string address, IReadOnlyList<string> paths)
    {
        string at = "";
        page.Console += (_, message) => { if (message.Type is "error" or "warning" && !IsTheAnswer(message)) Add(Flaw.Complains, at, message.Text); };
        page.PageError += (_, error) => Add(Flaw.Complains, at, error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(address, StringComparison.Ordinal)) Add(Flaw.Complains, at, "asks " + request.Url); };
        foreach (string path in paths)
        {
            at = path;
            await page.GotoAsync(address + path);
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            await SampleReportFile.DrawAll(page);
            await LookAt(page, path);
            Interlocked.Increment(ref _opened);
        }
        await page.Context.CloseAsync();
    }

    /// <summary>Chromium reports a page that says "not found" as an error.</summary>
    static bool IsTheAnswer(IConsoleMessage message) => message.Text.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal);

    async Task LookAt(IPage page, string path)
    {
        Add(Flaw.WideLight, path, await Axe.Violations(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Add(Flaw.WideDark, path, await Axe.ColourViolations(page));
        await page.SetViewportSizeAsync(Phone, Tall);
        Add(Flaw.PhoneDark, path, await Axe.ColourViolations(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Add(Flaw.PhoneLight, path, await Axe.Violations(page));
        Add(Flaw.ScrollsSideways, path, await TooWide(page));
        await page.SetViewportSizeAsync(Wide, Tall);
    }

    /// <summary>Elements that stick out of the window, where it scrolls sideways.</summary>
    static Task<string[]> TooWide(IPage page) => page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [`${document.documentElement.scrollWidth} of ${innerWidth}: ` +
          [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth).slice(-3).map(e => `${e.tagName}.${e.className}`).join(", ")]
        """);

    void Add(Flaw flaw, string path, params string[] what)
    {
        foreach (string one in what) _found.Add((flaw, $"{path}: {one}"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
