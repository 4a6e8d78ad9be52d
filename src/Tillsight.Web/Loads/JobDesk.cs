using System.Collections.Concurrent;
using System.Security.Cryptography;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Loads;

/// <summary>Runs work in the background: of each kind one at a time in a shop, the others wait their turn. Jobs of a shop are found by those who hold its
/// <see cref="OpenShop"/> and by nobody else.</summary>
sealed partial class JobDesk(TimeProvider time, DataVersions versions, ILogger<JobDesk> log) : IAsyncDisposable
{
    /// <summary>The kind of jobs that change a shop.</summary>
    public const string Change = "load";

    const int KeptOfShop = 50;

    readonly ConcurrentDictionary<(string Workspace, string Id), Job> _jobs = new();
    readonly ConcurrentDictionary<(string Workspace, string Kind), SemaphoreSlim> _turns = new();
    readonly ConcurrentDictionary<Task, byte> _running = new();
    bool _isClosing;

    public Job? Find(OpenShop shop, string id) => _jobs.GetValueOrDefault((shop.Slug, id));

    /// <summary>Jobs that change the shop, the latest first.</summary>
    public IReadOnlyList<Job> Changing(OpenShop shop) => [.. _jobs.Values.Where(j => j.Workspace == shop.Slug && j.Kind == Change).OrderByDescending(j => j.StartedAt)];

    /// <summary>Begins a job.</summary>
    /// <param name="kind">Jobs of one kind wait for each other.</param>
    /// <param name="work">Answers what came of it; runs on a thread of its own.</param>
    /// <param name="after">Told how it went, whichever way, before those who wait for the job are.</param>
    public Job Start(OpenShop shop, string kind, string title, string by, Func<Job, string> work, Action<JobState, string>? after = null, IReadOnlyDictionary<string, StageTime>? expected = null)
    {
        ObjectDisposedException.ThrowIf(_isClosing, this);
        var job = new Job(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), shop.Slug, kind, title, by, time.GetUtcNow().UtcDateTime, expected);
        _jobs[(shop.Slug, job.Id)] = job;
        Forget(shop.Slug);
        var turn = _turns.GetOrAdd((shop.Slug, kind), _ => new SemaphoreSlim(1));
        var task = new Task(() => Work(job, turn, work, after), TaskCreationOptions.LongRunning);
        _running[task] = 0;
        task.ContinueWith(t => _running.TryRemove(t, out _), TaskScheduler.Default);
        task.Start(TaskScheduler.Default);
        return job;
    }

    void Work(Job job, SemaphoreSlim turn, Func<Job, string> work, Action<JobState, string>? after)
    {
        var (state, words) = (JobState.Failed, "");
        bool isMine = false;
        try
        {
            turn.Wait(job.Cancellation);
            isMine = true;
            job.Run();
            (words, state) = (work(job), JobState.Done);
        }
        catch (Exception) when (job.Cancellation.IsCancellationRequested)
        {
            (state, words) = (JobState.Cancelled, $"Cancelled. {Changed(job)}");
        }
        catch (Exception e) when (e is BadInputException or UsageException or UnavailableException)
        {
            words = e.Message;
        }
#pragma warning disable CA1031 // A failure of our own is logged under an id and told to whoever waits for the job.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string id = Guid.NewGuid().ToString("n")[..8];
            Failed(log, e, id, job.Title);
            words = $"A failure of our own. {Changed(job)} The operator finds the details in the log under id {id}.";
        }
        finally
        {
            // Also of one that failed: how far it came is not known here.
            if (isMine && job.Kind == Change) versions.Bump(job.Workspace);
            if (isMine) turn.Release();
            foreach (var stage in job.Stages) stage.Dispose();
        }
        after?.Invoke(state, words);
        job.End(state, words);
    }

    static string Changed(Job job) => job.HasChanged ? "The load itself is complete; what is made from it afterwards is not." : "Nothing was changed.";

    /// <summary>Old jobs of a shop go; those that still run stay.</summary>
    void Forget(string workspace)
    {
        foreach (var old in _jobs.Values.Where(j => j.Workspace == workspace && j.IsOver).OrderByDescending(j => j.StartedAt).Skip(KeptOfShop))
            if (_jobs.TryRemove((workspace, old.Id), out _)) old.Dispose();
    }

    /// <summary>Stops what runs, and waits: the warehouses are closed after this.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        foreach (var job in _jobs.Values) job.Cancel();
        await Task.WhenAll(_running.Keys);
        foreach (var job in _jobs.Values) job.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} {Title}")]
    static partial void Failed(ILogger logger, Exception failure, string id, string title);
}
