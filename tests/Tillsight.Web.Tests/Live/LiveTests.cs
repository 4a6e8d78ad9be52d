using Microsoft.Extensions.DependencyInjection;
using Tillsight.Web.Gate;
using Tillsight.Web.Live;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Tests.Live;

public class LiveTests(SampleHome home)
{
    [Fact]
    public void A_version_counts_up_for_its_shop_alone_and_tells_so()
    {
        var versions = new DataVersions();
        var told = new List<string>();
        versions.Changed += told.Add;
        versions.Bump("alpha");
        versions.Bump("alpha");
        Assert.Equal((2, 0), (versions.Of("alpha"), versions.Of("beta")));
        Assert.Equal(["alpha", "alpha"], told);
    }

    [Fact]
    public async Task An_open_page_is_told_the_version_and_nothing_else_when_its_shop_changes()
    {
        await using var app = await TestApp.Start(home);
        using var stream = await Stream.Open(app, Ada(app), "alpha");
        Assert.Equal("event: version data: 0", await stream.Next());
        Versions(app).Bump("beta");
        Versions(app).Bump("alpha");
        Assert.Equal("event: version data: 1", await stream.Next());
    }

    [Fact]
    public async Task A_page_carries_the_version_of_its_data()
    {
        await using var app = await TestApp.Start(home);
        Versions(app).Bump("alpha");
        using var browser = await app.SignIn(Ada(app));
        Assert.Equal("1", (await browser.Get("/w/alpha/overview")).Page.GetElementById("version")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_stream_ends_when_the_membership_is_taken_away()
    {
        await using var app = await TestApp.Start(home);
        var person = Ada(app);
        using var stream = await Stream.Open(app, person, "alpha");
        await stream.Next();
        app.Store.Remove(person.PersonId, "alpha");
        Versions(app).Bump("alpha");
        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task A_stream_ends_when_the_session_does()
    {
        await using var app = await TestApp.Start(home);
        var person = Ada(app);
        using var stream = await Stream.Open(app, person, "alpha");
        await stream.Next();
        app.Store.EndSessions(person.PersonId, null, app.Now);
        Versions(app).Bump("alpha");
        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task A_stream_does_not_keep_an_idle_session_open()
    {
        await using var app = await TestApp.Start(home);
        using var stream = await Stream.Open(app, Ada(app), "alpha");
        await stream.Next();
        app.Time.Pass(TimeSpan.FromHours(11));
        Versions(app).Bump("alpha");
        Assert.Equal("event: version data: 1", await stream.Next());
        app.Time.Pass(TimeSpan.FromHours(2));
        Versions(app).Bump("alpha");
        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task A_session_has_only_so_many_streams_and_gets_their_places_back()
    {
        await using var app = await TestApp.Start(home);
        var person = Ada(app);
        var reader = new SignedIn(person, new Session("s", "", person.PersonId, SessionStage.Open, "", "", app.Now, app.Now, app.Now.AddDays(1), null), []);
        var streams = app.Server.App.Services.GetRequiredService<LiveStreams>();
        for (int n = 0; n < LiveStreams.MostOfSession; n++) Assert.True(streams.TryEnter(reader));
        Assert.False(streams.TryEnter(reader));
        await streams.Send(new Microsoft.AspNetCore.Http.DefaultHttpContext(), "alpha", reader);
        Assert.True(streams.TryEnter(reader));
    }

    [Fact]
    public async Task Asked_for_plainly_it_answers_the_version_and_ends()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(Ada(app));
        Assert.Equal("0", (await browser.Get("/w/alpha/live")).Body);
    }

    [Fact]
    public async Task A_shop_of_others_has_no_stream()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(Ada(app));
        Assert.Equal(404, (await browser.Get("/w/beta/live", ("Accept", "text/event-stream"))).Status);
    }

    static Person Ada(TestApp app) => app.Add("Ada", memberships: ("alpha", Role.Retailer));

    static DataVersions Versions(TestApp app) => app.Server.App.Services.GetRequiredService<DataVersions>();

    /// <summary>An open stream, read event by event.</summary>
    sealed class Stream(Browser browser, HttpResponseMessage response, StreamReader text) : IDisposable
    {
        public static async Task<Stream> Open(TestApp app, Person person, string workspace)
        {
            var browser = await app.SignIn(person);
            var response = await browser.Open($"/w/{workspace}/live", ("Accept", "text/event-stream"));
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
            return new Stream(browser, response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        }

        /// <summary>The lines of the next event; null where the stream is over.</summary>
        public async Task<string?> Next()
        {
            var lines = new List<string>();
            while (await text.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken) is { } line)
                if (line.Length > 0) lines.Add(line);
                else if (lines.Count > 0) return string.Join(' ', lines);
            return null;
        }

        public void Dispose()
        {
            text.Dispose();
            response.Dispose();
            browser.Dispose();
        }
    }
}
