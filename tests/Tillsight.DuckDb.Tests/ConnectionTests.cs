using System.Diagnostics;

namespace Tillsight.DuckDb.Tests;

public class ConnectionTests
{
    const string Endless = "select count(*) from range(1000000000000)";

    [Fact]
    public void Several_statements_run_and_the_last_one_counts()
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(3, memory.Connection.Execute("create table t (i integer); insert into t values (1); insert into t values (2), (3), (4)"));
        Assert.Equal(1, memory.Connection.Execute("select 'a;b'; insert into t values (5); -- the end;"));
        Assert.Equal(5L, memory.Scalar("select 1; select count(*) from t; "));
    }

    [Fact]
    public void Statements_after_a_failing_one_do_not_run()
    {
        using var memory = new MemoryDatabase();
        Assert.Throws<DuckDbException>(() => memory.Connection.Execute("create table t (i integer); insert into t values ('x'); insert into t values (1)"));
        Assert.Equal(0L, memory.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_script_that_is_not_sql_runs_nothing_at_all()
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(DuckDbErrorKind.Syntax, Assert.Throws<DuckDbException>(() => memory.Connection.Execute("create table t (i integer); selec 1")).Kind);
        Assert.Equal(0L, memory.Scalar("select count(*) from duckdb_tables()"));
    }

    [Theory]
    [InlineData(";;")]
    [InlineData("-- nothing")]
    [InlineData("/* nothing; */ ;")]
    public void Sql_without_a_statement_does_nothing(string sql)
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(0, memory.Connection.Execute(sql));
        using var result = memory.Connection.Query(sql);
        Assert.Empty(result.Rows());
    }

    [Fact]
    public void Rows_changed_are_those_of_update_and_delete()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t as select range i from range(10)");
        Assert.Equal(5, memory.Connection.Execute("update t set i = -i where i >= 5"));
        Assert.Equal(5, memory.Connection.Execute("delete from t where i < 0"));
        using var query = memory.Connection.Query("select * from t");
        Assert.Equal(0, query.RowsChanged);
    }

    [Fact]
    public void A_nul_in_the_sql_is_refused_because_duckdb_would_stop_there()
    {
        using var memory = new MemoryDatabase();
        Assert.Throws<ArgumentException>(() => memory.Connection.Execute("delete from t\0 where false"));
    }

    [Fact]
    public async Task A_token_cancels_within_seconds_a_query_that_would_run_for_hours()
    {
        using var memory = new MemoryDatabase();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var clock = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => Task.Run(() => memory.Connection.Execute(Endless, soon.Token)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
        Assert.Equal(soon.Token, error.CancellationToken);
        Assert.Equal(1, memory.Scalar("select 1"));
    }

    [Fact]
    public void A_token_cancels_a_prepared_statement()
    {
        using var memory = new MemoryDatabase();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        using var statement = memory.Connection.Prepare("select count(*) from range(?)");
        statement.Bind(1, 1_000_000_000_000);
        Assert.Throws<OperationCanceledException>(() => statement.Query(soon.Token));
    }

    [Fact]
    public void A_token_cancelled_beforehand_runs_nothing()
    {
        using var memory = new MemoryDatabase();
        Assert.Throws<OperationCanceledException>(() => memory.Connection.Execute("create table t (i integer)", new CancellationToken(canceled: true)));
        Assert.Equal(0L, memory.Scalar("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public async Task A_token_that_comes_too_late_does_not_hit_the_next_statement()
    {
        using var memory = new MemoryDatabase();
        var random = new Random(3);
        for (int i = 0; i < 300; i++)
        {
            using var source = new CancellationTokenSource();
            var canceller = Task.Run(() => { Thread.SpinWait(random.Next(3000)); source.Cancel(); });
            try { memory.Connection.Execute("select sum(range) from range(20000)", source.Token); }
            catch (OperationCanceledException) { Assert.True(source.IsCancellationRequested); }
            await canceller;
            Assert.Equal(1, memory.Scalar("select 1"));
        }
    }

    [Fact]
    public async Task Interrupt_without_a_token_is_an_error_of_its_kind()
    {
        using var memory = new MemoryDatabase();
        var query = Task.Run(() => memory.Connection.Execute(Endless));
        while (!query.IsCompleted)
        {
            memory.Connection.Interrupt();
            await Task.Delay(5);
        }
        Assert.Equal(DuckDbErrorKind.Interrupted, (await Assert.ThrowsAsync<DuckDbException>(() => query)).Kind);
    }

    [Fact]
    public async Task Progress_grows_while_a_query_runs_and_is_unknown_before()
    {
        using var database = DuckDbDatabase.Open("", new DuckDbOptions { Threads = 1 });
        using var connection = database.Connect();
        connection.Execute("create table t as select range i from range(3000000)");
        Assert.False(connection.Progress.IsKnown);
        using var stop = new CancellationTokenSource();
        var query = Task.Run(() => connection.Execute("select sum(length(repeat(i::varchar, 300))) from t", stop.Token));
        var seen = default(DuckDbProgress);
        for (var clock = Stopwatch.StartNew(); seen.Percentage <= 0 && clock.Elapsed.TotalSeconds < 60; await Task.Delay(2)) seen = connection.Progress;
        await stop.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => query);
        Assert.InRange(seen.Percentage, double.Epsilon, 100);
        Assert.InRange(seen.RowsProcessed, 1, seen.TotalRows);
    }

    [Fact]
    public void A_transaction_that_is_committed_is_seen_by_others()
    {
        using var memory = new MemoryDatabase();
        using var other = memory.Database.Connect();
        memory.Connection.Execute("create table t (i integer)");
        using (var transaction = memory.Connection.BeginTransaction())
        {
            memory.Connection.Execute("insert into t values (1)");
            Assert.Equal(0L, other.Scalar("select count(*) from t"));
            transaction.Commit();
        }
        Assert.Equal(1L, other.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_transaction_that_is_left_is_rolled_back()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        using (memory.Connection.BeginTransaction()) memory.Connection.Execute("insert into t values (1)");
        Assert.Equal(0L, memory.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_transaction_that_an_error_aborted_rolls_back_and_frees_the_connection()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer primary key)");
        using (memory.Connection.BeginTransaction())
        {
            memory.Connection.Execute("insert into t values (1)");
            Assert.Throws<DuckDbException>(() => memory.Connection.Execute("insert into t values (1)"));
            Assert.Equal(DuckDbErrorKind.Transaction, Assert.Throws<DuckDbException>(() => memory.Connection.Execute("select 1")).Kind);
        }
        Assert.Equal(0L, memory.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_commit_that_fails_leaves_no_transaction_behind()
    {
        using var memory = new MemoryDatabase();
        using var other = memory.Database.Connect();
        memory.Connection.Execute("create table t (i integer primary key)");
        using (var second = other.BeginTransaction())
        {
            other.Execute("insert into t values (1)");
            memory.Connection.Execute("insert into t values (1)");
            Assert.Equal(DuckDbErrorKind.Constraint, Assert.Throws<DuckDbException>(second.Commit).Kind);
        }
        Assert.Equal(1L, other.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_disposed_connection_refuses_work()
    {
        var memory = new MemoryDatabase();
        memory.Dispose();
        Assert.Throws<ObjectDisposedException>(() => memory.Connection.Execute("select 1"));
        Assert.Throws<ObjectDisposedException>(() => memory.Database.Connect());
    }
}
