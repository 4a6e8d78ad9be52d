using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tillsight.Web.People;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests;

/// <summary>The whole app in this process, over the sample home, with people of its own and a clock that stands.</summary>
sealed class TestApp : IAsyncDisposable
{
    public const string Password = "seven green lamps hum";

    /// <summary>Sets the address that a request seems to come from; without it, this machine.</summary>
    public const string AddressHeader = "X-Test-Address";

    TestApp(WebServer server, IControlStore store, ManualTime time)
    {
        Server = server;
        Store = store;
        Time = time;
    }

    public WebServer Server { get; }

    public IControlStore Store { get; }

    public ManualTime Time { get; }

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public static Task<TestApp> Start(SampleHome home, WebOptions? options = null) => Start(home.Home, options, home.Warehouses);

    public static async Task<TestApp> Start(TillsightHome home, WebOptions? options = null, Warehouses? shared = null)
    {
        var store = DuckDbControlStore.InMemory();
        var time = new ManualTime();
        var server = WebServer.Create(home, (options ?? new WebOptions { AttemptsPerMinute = 1000 }) with { PasswordIterations = 1000 }, store, time, builder =>
        {
            builder.WebHost.UseTestServer();
            if (shared is not null) builder.Services.AddSingleton(shared).AddSingleton(shared.Versions);
            builder.Services.AddSingleton<IStartupFilter>(new AddressFilter());
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new TestApp(server, store, time);
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Browser Browser() => new(Server.App.GetTestServer().CreateHandler());

    /// <summary>Somebody with these rights and <see cref="Password"/>.</summary>
    public Person Add(string name, bool isOperator = false, params (string Workspace, Role Role)[] memberships)
    {
        var person = new Person(name, name, $"{name.ToLowerInvariant()}@example.com", new Passwords(1000).Hash(Password), isOperator, false, null, 0, 0, null, Now, null);
        Store.Add(person);
        foreach (var (workspace, role) in memberships) Store.Set(new Membership(person.PersonId, workspace, role), Now);
        return person;
    }

    /// <summary>A browser in which that person has signed in.</summary>
    public async Task<Browser> SignIn(Person person)
    {
        var browser = Browser();
        await browser.Get("/sign-in");
        await browser.Post("/sign-in", ("email", person.Email), ("password", Password));
        return browser;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    sealed class AddressFilter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, on) =>
            {
                http.Connection.RemoteIpAddress = http.Request.Headers[AddressHeader].ToString() is { Length: > 0 } address ? IPAddress.Parse(address) : IPAddress.Loopback;
                return on(http);
            });
            next(app);
        };
    }
}
