using Microsoft.Extensions.Logging.Abstractions;
using Tillsight.Web.Loads;
using Tillsight.Web.Shops;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.Loads;

public class JobDeskTests
{
    static readonly OpenShop Shop = new("shop", new WorkspaceSettings(), [], true, "", "");

    [Fact]
    public async Task Jobs_of_one_kind_wait_for_each_other_in_a_shop()
    {
        await using var desk = new JobDesk(TimeProvider.System, new DataVersions(), NullLogger<JobDesk>.Instance);
        using var gate = new ManualResetEventSlim();
        var first = desk.Start(Shop, "load", "first", "Ada", job => { gate.Wait(job.Cancellation); return "one"; });
        var second = desk.Start(Shop, "load", "second", "Ada", _ => first.IsOver ? "after the first" : "beside the first");
        var other = desk.Start(Shop, "preview", "other", "Ada", _ => "done");
        await other.Ended;
        Assert.Equal(JobState.Waiting, second.State);
        gate.Set();
        await second.Ended;
        Assert.Equal(JobState.Done, second.State);
    }

    [Fact]
    public async Task A_cancelled_job_says_that_nothing_was_changed()
    {
        await using var desk = new JobDesk(TimeProvider.System, new DataVersions(), NullLogger<JobDesk>.Instance);
        var job = desk.Start(Shop, "load", "long", "Ada", j => { j.Cancellation.WaitHandle.WaitOne(); j.Cancellation.ThrowIfCancellationRequested(); return ""; });
        job.Cancel();
        await job.Ended;
        Assert.Equal((JobState.Cancelled, "Cancelled. Nothing was changed."), (job.State, job.Words));
    }

    [Fact]
    public async Task A_failure_of_our_own_is_told_by_an_id_and_not_by_its_message()
    {
        await using var desk = new JobDesk(TimeProvider.System, new DataVersions(), NullLogger<JobDesk>.Instance);
        var job = desk.Start(Shop, "load", "broken", "Ada", _ => throw new InvalidOperationException("a secret path"));
        await job.Ended;
        Assert.Equal(JobState.Failed, job.State);
        Assert.DoesNotContain("secret", job.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_of_another_shop_is_not_found()
    {
        await using var desk = new JobDesk(TimeProvider.System, new DataVersions(), NullLogger<JobDesk>.Instance);
        var job = desk.Start(Shop, "load", "mine", "Ada", _ => "");
        Assert.Null(desk.Find(new OpenShop("other", new WorkspaceSettings(), [], true, "", ""), job.Id));
    }

    [Fact]
    public async Task Closing_the_desk_cancels_what_runs_and_waits_for_it()
    {
        var desk = new JobDesk(TimeProvider.System, new DataVersions(), NullLogger<JobDesk>.Instance);
        using var began = new ManualResetEventSlim();
        var job = desk.Start(Shop, "load", "long", "Ada", j => { began.Set(); j.Cancellation.WaitHandle.WaitOne(); j.Cancellation.ThrowIfCancellationRequested(); return ""; });
        began.Wait(TestContext.Current.CancellationToken);
        await desk.DisposeAsync();
        Assert.True(job.IsOver);
    }

    [Fact]
    public void Time_left_follows_from_how_long_the_same_took_before()
    {
        using var job = new Job("1", "shop", "load", "Loading", "Ada", DateTime.UnixEpoch, new Dictionary<string, StageTime> { ["Build"] = new(TimeSpan.FromMinutes(5), 0) });
        using var stage = (JobStage)job.Begin("Build");
        Assert.InRange(stage.Left!.Value.TotalMinutes, 4.8, 5);
    }
}
