using System.Diagnostics;
using Tillsight.Pipelines;

namespace Tillsight.Web.Loads;

public enum JobState { Waiting, Running, Done, Failed, Cancelled }

/// <summary>Work that goes on after the request that began it, with how far it has come. Read by many threads, written by one.</summary>
/// <param name="expected">How long stages took before, and how many rows they had, by name: what is left is told from it.</param>
public sealed class Job(string id, string workspace, string kind, string title, string by, DateTime startedAt, IReadOnlyDictionary<string, StageTime>? expected = null) : IRunProgress, IDisposable
{
    readonly List<JobStage> _stages = [];
    readonly Lock _turn = new();
    readonly CancellationTokenSource _stop = new();
    readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    public string Workspace => workspace;

    public string Kind => kind;

    /// <summary>What it does, as a heading.</summary>
    public string Title => title;

    /// <summary>Name of the person who began it.</summary>
    public string By => by;

    public DateTime StartedAt => startedAt;

    public JobState State { get; private set; }

    /// <summary>What came of it, for a person; empty while it goes on.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether the shop is changed already: what fails from here on takes nothing back.</summary>
    public bool HasChanged { get; set; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    public CancellationToken Cancellation => _stop.Token;

    /// <summary>Completes when the work is over, however it went.</summary>
    public Task Ended => _ended.Task;

    public IReadOnlyList<JobStage> Stages
    {
        get { lock (_turn) return [.. _stages]; }
    }

    public IReadOnlyDictionary<string, StageTime> Times => Stages.GroupBy(s => s.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new StageTime(TimeSpan.FromTicks(g.Sum(s => s.Elapsed.Ticks)), g.Sum(s => s.Done)), StringComparer.Ordinal);

    public IStageProgress Begin(string name, long? total = null, string unit = "")
    {
        var before = expected?.GetValueOrDefault(name);
        var stage = new JobStage(name, total ?? (before is { Rows: > 0 } ? before.Rows : null), unit, before?.Elapsed);
        lock (_turn) _stages.Add(stage);
        return stage;
    }

    public void Run() => State = JobState.Running;

    public void End(JobState state, string words)
    {
        (Words, State) = (words, state);
        _ended.TrySetResult();
    }

    public void Cancel()
    {
        if (!IsOver) _stop.Cancel();
    }

    public void Dispose() => _stop.Dispose();
}

/// <summary>How long a stage took and how many it counted.</summary>
public sealed record StageTime(TimeSpan Elapsed, long Rows);

/// <summary>A stage of a job.</summary>
/// <param name="before">How long the same took the last time.</param>
public sealed class JobStage(string name, long? total, string unit, TimeSpan? before) : IStageProgress
{
    readonly Stopwatch _clock = Stopwatch.StartNew();

    public string Name => name;

    public long? Total => total;

    public string Unit => unit;

    public long Done { get; private set; }

    public string Remark { get; private set; } = "";

    public bool IsOver => !_clock.IsRunning;

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>A second; null before there is one.</summary>
    public double? Rate => Done > 0 && Elapsed.TotalSeconds > 0.2 ? Done / Elapsed.TotalSeconds : null;

    /// <summary>By the rate where the number is known, else by how long it took before; null where neither says.</summary>
    public TimeSpan? Left => IsOver ? TimeSpan.Zero
        : Rate is { } rate && total is { } all && Done <= all ? TimeSpan.FromSeconds((all - Done) / rate)
        : before is { } took && took > Elapsed ? took - Elapsed : null;

    public void Report(long done) => Done = done;

    public void Say(string remark) => Remark = remark;

    public void Dispose() => _clock.Stop();
}
