using System.Reflection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Tillsight.Browser.Tests.BrowserFixture))]

namespace Tillsight.Browser.Tests;

/// <summary>One Chromium for all tests. Where it is missing a test is skipped on a laptop and fails on CI.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

    // A browser that is asked to be quiet: no updates, no background requests.
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>A page of a context of its own, as a reader with this screen and these habits has it.</summary>
    public async Task<IPage> OpenPage(int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true, ReducedMotion motion = ReducedMotion.NoPreference)
    {
        Assert.SkipWhen(_browser is null && Environment.GetEnvironmentVariable("CI") is not ("true" or "1"), "Chromium is not installed.");
        Assert.True(_browser is not null, "Chromium is not installed, and on CI that is a failure (Debian: apt-get install chromium).");
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            ReducedMotion = motion,
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } chromium) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", DriverFolder());
        Environment.SetEnvironmentVariable("PLAYWRIGHT_NODEJS_PATH", Node());
        _playwright = await Playwright.CreateAsync();
        // A load on a busy machine takes its time; what is there already is not waited for.
        Assertions.SetDefaultExpectTimeout(60_000);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    static string DriverFolder() => typeof(BrowserFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "PlaywrightDriver").Value!;

    static string Node() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Node.js 20 or newer is needed for the browser tests.");
}
