using Tillsight.Pipelines;
using Tillsight.Testing;
using Tillsight.Web;
using Tillsight.Workspaces;

namespace Tillsight.Browser.Tests.App;

/// <summary>The app as <c>tillsight serve</c> runs it, on a free port of this machine, over a home of its own.</summary>
public sealed class ServedApp : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();
    WebServer? _server;
    IDisposable? _ownership;

    public string Address => _server!.Address;

    /// <summary>Where the first operator makes an account.</summary>
    public string FirstStart => Address + _server!.FirstStartPath;

    /// <summary>The sign-in link of a demo's role.</summary>
    public string LinkOf(string role) => Address + _server!.DemoPaths.Single(p => p.Role == role).Path;

    /// <summary>A home that holds nothing.</summary>
    public static Task<ServedApp> Empty() => Start(_ => { }, isDemo: false);

    /// <summary>A home with the corner shop, a shop with three weeks of data, and one that holds nothing; with a sign-in link for each role.</summary>
    public static Task<ServedApp> WithShops() => Start(app =>
    {
        app.Load("corner-shop", "Corner Shop", CornerShop.Csv());
        app.Load("young-shop", "Young Shop", CornerShop.Csv(new DateTime(2010, 1, 25)));
        app.Home.Workspace("new-shop").Open(() => Settings("New Shop"));
    }, isDemo: true);

    TillsightHome Home => new(_folder.File("home"));

    static async Task<ServedApp> Start(Action<ServedApp> fill, bool isDemo)
    {
        var app = new ServedApp();
        fill(app);
        app._ownership = app.Home.Own("serve");
        // Tests share one address, and are more hasty than people.
        app._server = WebServer.Create(app.Home, new WebOptions { Port = 0, IsDemo = isDemo, AttemptsPerMinute = 10_000, PasswordIterations = 1000 });
        await app._server.StartAsync();
        return app;
    }

    /// <summary>Through the real load, with every analysis run, so that segments are published.</summary>
    void Load(string slug, string name, string csv) =>
        new MainJob(Home, NoProgress.Instance, CancellationToken.None).Run(slug, new LoadRequest { Paths = [_folder.Write(slug + "/orders.csv", csv)], TakeProposals = true }, "", () => Settings(name));

    static WorkspaceSettings Settings(string name) => new() { Name = name, Currency = "GBP", Locale = "en-GB", TimeZone = "Europe/London", Country = "GB" };

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }
        _ownership?.Dispose();
        _folder.Dispose();
    }
}
