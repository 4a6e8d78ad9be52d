using System.Threading.Channels;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Live;

/// <summary>Open pages that wait for news of a shop. Each is told the version of the data and nothing else; whoever is told fetches the page with their own rights.</summary>
sealed class LiveStreams(DataVersions versions, IControlStore store, WebOptions options, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Pages that one session may have waiting; those in the background wait for nothing.</summary>
    public const int MostOfSession = 8;

    readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    readonly Lock _turn = new();

    /// <summary>A quiet connection is cut by proxies; and rights are looked at no less often than this.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes one of the session's places; false where all are taken.</summary>
    public bool TryEnter(SignedIn reader)
    {
        lock (_turn)
        {
            int waiting = _waiting.GetValueOrDefault(reader.Session.SessionId);
            if (waiting >= MostOfSession) return false;
            _waiting[reader.Session.SessionId] = waiting + 1;
            return true;
        }
    }

    void Leave(SignedIn reader)
    {
        lock (_turn)
            if (--_waiting[reader.Session.SessionId] == 0) _waiting.Remove(reader.Session.SessionId);
    }

    /// <summary>The versions of the shop's data as server-sent events, the present one first, until the page is closed, the session or membership ends, or the program does.
    /// Gives the place back.</summary>
    public async Task Send(HttpContext http, string slug, SignedIn reader)
    {
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Note(string changed)
        {
            if (changed == slug) news.Writer.TryWrite(true);
        }
        versions.Changed += Note;
        try
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
            await Tell(http, slug, reader, news.Reader, over.Token);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The page was closed; or the program ends, and the browser asks again until it is back.
        }
        finally
        {
            versions.Changed -= Note;
            Leave(reader);
        }
    }

    async Task Tell(HttpContext http, string slug, SignedIn reader, ChannelReader<bool> news, CancellationToken cancellation)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy would hold events back
        long? sent = null;
        while (MayRead(reader, slug))
        {
            long version = versions.Of(slug);
            await http.Response.WriteAsync(version == sent ? ": still here\n\n" : FormattableString.Invariant($"event: version\ndata: {version}\n\n"), cancellation);
            await http.Response.Body.FlushAsync(cancellation);
            sent = version;
            await Next(news, cancellation);
        }
    }

    /// <summary>Waits for news, or for the silence to have lasted.</summary>
    async Task Next(ChannelReader<bool> news, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Silence);
        try
        {
            await news.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nothing happened: the stream says that it is there.
        }
    }

    /// <summary>Asked before each word. Waiting is no use of a session: it is not kept open by it.</summary>
    bool MayRead(SignedIn reader, string slug)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return store.FindSession(reader.Session.SessionId) is { EndedAt: null } session && session.ExpiresAt > now && session.SeenAt + options.IdleTime > now
            && store.FindPerson(reader.Person.PersonId) is { IsEnabled: true } && store.MembershipsOf(reader.Person.PersonId).Any(m => m.Workspace == slug);
    }
}
