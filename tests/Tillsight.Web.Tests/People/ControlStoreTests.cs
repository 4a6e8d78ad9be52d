using Tillsight.Testing;
using Tillsight.Web.People;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.People;

public sealed class ControlStoreTests : IDisposable
{
    static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0);

    readonly DuckDbControlStore _store = DuckDbControlStore.InMemory();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void An_email_address_is_taken_once_whatever_its_case()
    {
        _store.Add(Someone("1", "ada@example.com"));
        Assert.False(_store.Add(Someone("2", "ADA@Example.com")));
    }

    [Fact]
    public void Attempts_side_by_side_are_all_counted()
    {
        _store.Add(Someone("1", "ada@example.com"));
        Parallel.For(0, 20, _ => _store.CountAttempt("1"));
        Assert.Equal(20, _store.FindPerson("1")!.FailedCount);
    }

    [Fact]
    public void An_invitation_makes_one_person_even_when_two_accept_at_once()
    {
        _store.Add(Invited("i"));
        int accepted = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Count(n => _store.Accept("i", Someone($"p{n}", $"p{n}@example.com"), Now) == AcceptOutcome.Accepted);
        Assert.Equal(1, accepted);
    }

    [Fact]
    public void The_rights_of_a_newcomer_are_those_of_the_invitation()
    {
        _store.Add(Invited("i"));
        _store.Accept("i", Someone("1", "ada@example.com") with { IsOperator = true }, Now);
        Assert.Equal((false, "alpha", Role.Retailer), (_store.FindPerson("1")!.IsOperator, _store.MembershipsOf("1")[0].Workspace, _store.MembershipsOf("1")[0].Role));
    }

    [Fact]
    public void An_invitation_past_its_time_is_closed()
    {
        _store.Add(Invited("i"));
        Assert.Equal(AcceptOutcome.Closed, _store.Accept("i", Someone("1", "ada@example.com"), Now.AddDays(8)));
    }

    [Fact]
    public void A_time_step_is_used_once_even_at_the_same_moment()
    {
        _store.Add(Someone("1", "ada@example.com"));
        Assert.Equal(1, Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Count(_ => _store.UseTotpStep("1", 5)));
    }

    [Fact]
    public void The_audit_log_gives_the_latest_first()
    {
        foreach (string kind in (string[])["one", "two", "three"]) _store.Append(new AuditEvent(0, Now, null, "nobody", kind, null, "", "here"));
        Assert.Equal(["three", "two"], _store.Audit(2).Select(e => e.Kind));
    }

    [Fact]
    public void The_store_offers_nothing_that_changes_the_audit_log()
    {
        var methods = typeof(IControlStore).GetMethods().Where(m => m.Name.Contains("Audit", StringComparison.Ordinal) || m.GetParameters().Any(p => p.ParameterType == typeof(AuditEvent)));
        Assert.Equal(["Append", "Audit"], methods.Select(m => m.Name).Order());
    }

    [Fact]
    public void People_are_there_after_the_store_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        var home = new TillsightHome(folder.File("home"));
        Directory.CreateDirectory(home.Path);
        using (var first = DuckDbControlStore.Open(home)) first.Add(Someone("1", "ada@example.com"));
        using var second = DuckDbControlStore.Open(home);
        Assert.Equal("ada@example.com", second.FindPerson("1")!.Email);
    }

    [Fact]
    public void A_new_home_is_closed_to_others_on_the_machine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows guards a user's folder by other means.");
        using var folder = new TemporaryFolder();
        var home = new TillsightHome(folder.File("home"));
        Directory.CreateDirectory(home.Path);
        using var store = DuckDbControlStore.Open(home);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(home.Path).UnixFileMode);
    }

    static Person Someone(string id, string email) => new(id, "Ada", email, "hash", false, false, null, 0, 0, null, Now, null);

    static Invitation Invited(string id) => new(id, "hash", false, "alpha", Role.Retailer, "Ada", "op", Now, Now.AddDays(7), null, null);
}
