using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Tillsight.Web.Gate;
using Tillsight.Web.Loads;
using Tillsight.Web.Pages;
using Tillsight.Web.Pages.Account;
using Tillsight.Web.Pages.Admin;
using Tillsight.Web.Pages.Boards;
using Tillsight.Web.Pages.Change;
using Tillsight.Web.Pages.Data;
using Tillsight.Web.Pages.Entry;
using Tillsight.Web.Pages.Explore;
using Tillsight.Web.Pages.Explore.Sql;
using Tillsight.Web.Pages.Quality;
using Tillsight.Web.Pages.Search;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Pages.Stories;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;
using Tillsight.Workspaces;

namespace Tillsight.Web;

/// <summary>The web app over a home that this process owns.</summary>
public sealed class WebServer : IAsyncDisposable
{
    const long LargestForm = 64 * 1024;

    readonly WebApplication _app;

    WebServer(WebApplication app, string? firstStart, DemoLinks? demo)
    {
        _app = app;
        FirstStartPath = firstStart;
        DemoPaths = demo?.Paths ?? [];
    }

    /// <summary>Where the first operator makes an account; null where there is one.</summary>
    public string? FirstStartPath { get; }

    /// <summary>Role and path of each sign-in link of a demo.</summary>
    public IReadOnlyList<(string Role, string Path)> DemoPaths { get; }

    /// <summary>Where it listens, once started.</summary>
    public string Address => _app.Urls.First();

    internal WebApplication App => _app;

    /// <summary>Builds the app; nothing listens yet.</summary>
    /// <param name="home">Owned by this process until the server is disposed.</param>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public static WebServer Create(TillsightHome home, WebOptions options) => Create(home, options, DuckDbControlStore.Open(home), TimeProvider.System, _ => { });

    internal static WebServer Create(TillsightHome home, WebOptions options, IControlStore store, TimeProvider time, Action<WebApplicationBuilder> arrange)
    {
        options.Checked();
        // Nothing is read from the working folder or the environment: what it does is what its options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Tillsight.Web", ContentRootPath = AppContext.BaseDirectory });
        var now = time.GetUtcNow().UtcDateTime;
        var demo = options.IsDemo ? new DemoLinks(store, new ShopNames(home), now) : null;
        Listen(builder, options);
        AddServices(builder.Services, home, options, store, time);
        if (demo is not null) builder.Services.AddSingleton(demo);
        arrange(builder);
        var app = builder.Build();
        Handle(app, options);
        return new WebServer(app, options.IsDemo ? null : FirstStart.Invite(store, options, now), demo);
    }

    /// <exception cref="UnavailableException">The port is taken.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        try
        {
            await _app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            throw new UnavailableException($"The app cannot be served there ({e.Message}) Choose another port with --port N.", e);
        }
    }

    /// <summary>Lets requests that are under way end, for a few seconds, then closes.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(patience.Token);
    }

    /// <summary>Closes every warehouse and the control store.</summary>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    static void Listen(WebApplicationBuilder builder, WebOptions options)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        if (options.Url is { Scheme: "https" }) builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(k => k.ConfigureHttpsDefaults(h => h.ServerCertificate = Certificate(options)));
        builder.WebHost.UseUrls((options.Url ?? new Uri($"http://127.0.0.1:{options.Port}")).GetLeftPart(UriPartial.Authority));
    }

    static X509Certificate2 Certificate(WebOptions options)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(options.CertificateFile!, options.KeyFile);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The certificate or its key cannot be read as PEM ({e.Message}).", options.CertificateFile, e);
        }
    }

    static void AddServices(IServiceCollection services, TillsightHome home, WebOptions options, IControlStore store, TimeProvider time)
    {
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(c => c.SingleLine = true)
            // The keys lie in the home, which is its owner's alone; the framework would rather have them encrypted once more.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddRoutingCore();
        services.AddRazorComponents();
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = options.IsSecure ? "__Host-tillsight-form" : "tillsight-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.Cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            a.Cookie.Path = "/";
            a.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("Tillsight").PersistKeysToFileSystem(Keys(home));
        services.AddHostFiltering(h => h.AllowedHosts = [.. Hosts(options)]);
        services.AddResponseCompression();
        RateLimits.Add(services, options);
        services.AddSingleton<IHostLifetime, SilentLifetime>();
        services.AddSingleton(options).AddSingleton(time).AddSingleton(home);
        services.AddSingleton(_ => store);
        // The same store under the names of what others need of it.
        services.AddSingleton((IStoryResponses)store).AddSingleton((ISharedLinks)store).AddSingleton((IEmbedHosts)store);
        services.AddSingleton(new Passwords(options.PasswordIterations));
        services.AddSingleton<Sessions>().AddSingleton<AuditLog>().AddSingleton<SignInDesk>().AddSingleton<Warehouses>().AddSingleton<DrawnPages>().AddSingleton<ShopNames>().AddSingleton<DataVersions>();
        SearchRoutes.AddTo(services);
        services.AddSingleton<LimitValues>().AddSingleton<Bearer>();
        services.AddSingleton<JobDesk>().AddSingleton<Live.LiveStreams>().AddSingleton<Previews>().AddSingleton<ShopLoads>().AddSingleton<ShopProfiles>();
        services.AddSingleton<Shelves>().AddSingleton<StoryDesk>();
    }

    static DirectoryInfo Keys(TillsightHome home)
    {
        string folder = Path.Combine(home.Path, "keys");
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Names under which browsers may ask: a page of another name that leads here (DNS rebinding) gets nothing.</summary>
    static IEnumerable<string> Hosts(WebOptions options)
    {
        string[] own = ["localhost", "127.0.0.1", "[::1]"];
        return own.Concat(new[] { options.Url, options.PublicUrl }.OfType<Uri>().Where(u => u.Host is not ("0.0.0.0" or "[::]")).Select(u => u.Host)).Distinct();
    }

    static void Handle(WebApplication app, WebOptions options)
    {
        app.Use(Failures.Handle);
        SecurityHeaders.Use(app, options.IsSecure);
        app.UseHostFiltering();
        // Only the caller's address is believed, and only of a proxy on this machine.
        if (options.PublicUrl is not null) app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        // A proxy ends the TLS: cookies and links are those of https all the same.
        if (options.IsSecure) app.Use((http, next) => { http.Request.Scheme = Uri.UriSchemeHttps; return next(http); });
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<Gatekeeper>();
        BundledAssets.Map(app);
        StartRoutes.Map(app);
        SignInRoutes.Map(app);
        InvitationRoutes.Map(app, options.IsDemo);
        AccountRoutes.Map(app);
        PeopleRoutes.Map(app);
        AuditRoutes.Map(app);
        TokenRoutes.Map(app);
        SettingsRoutes.Map(app);
        ErasureRoutes.Map(app);
        Api.ApiRoutes.Map(app);
        ShopRoutes.Map(app);
        DataRoutes.Map(app, options);
        QualityRoutes.Map(app);
        WorkspaceRoutes.Map(app);
        ChangeRoutes.Map(app);
        SearchRoutes.Map(app);
        Live.LiveRoutes.Map(app);
        ExploreRoutes.Map(app);
        SqlRoutes.Map(app);
        BoardRoutes.Map(app);
        StoryRoutes.Map(app);
        SharedRoutes.Map(app);
        EmbedRoutes.Map(app);
    }
}
