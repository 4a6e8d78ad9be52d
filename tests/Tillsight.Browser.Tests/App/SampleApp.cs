using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Tillsight.Browser.Tests.App.SampleApp))]

namespace Tillsight.Browser.Tests.App;

/// <summary>One app with loaded shops for all tests that leave it as it is; started when the first of them asks.</summary>
public sealed class SampleApp : IAsyncDisposable
{
    public const string Shop = "/w/corner-shop", YoungShop = "/w/young-shop", NewShop = "/w/new-shop";

    readonly Lazy<Task<ServedApp>> _app = new(() => Task.Run(ServedApp.WithShops));

    public Task<ServedApp> Started => _app.Value;

    /// <summary>Opens a page of the app as somebody of that role; null: as nobody.</summary>
    public async Task Open(IPage page, string? role, string path)
    {
        var app = await Started;
        if (role is not null) await page.GotoAsync(app.LinkOf(role));
        await page.GotoAsync(app.Address + path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated) await (await _app.Value).DisposeAsync();
    }
}
