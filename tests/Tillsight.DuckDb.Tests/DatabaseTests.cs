using System.Collections.Immutable;
using Tillsight.Testing;

namespace Tillsight.DuckDb.Tests;

public class DatabaseTests
{
    [Fact]
    public void A_file_opened_twice_is_one_instance()
    {
        using var folder = new TemporaryFolder();
        using var first = DuckDbDatabase.Open(folder.File("a.duckdb"));
        using var second = DuckDbDatabase.Open(folder.File("./a.duckdb"));
        using var one = first.Connect();
        using var two = second.Connect();
        one.Execute("create table t as select 42 as i");
        Assert.Equal(42, two.Scalar("from t"));
    }

    [Fact]
    public void A_link_to_a_file_is_the_same_instance()
    {
        using var folder = new TemporaryFolder();
        using var first = DuckDbDatabase.Open(folder.File("a.duckdb"));
        File.CreateSymbolicLink(folder.File("link.duckdb"), folder.File("a.duckdb"));
        using var second = DuckDbDatabase.Open(folder.File("link.duckdb"));
        using var one = first.Connect();
        using var two = second.Connect();
        one.Execute("create table t as select 42 as i");
        Assert.Equal(42, two.Scalar("from t"));
    }

    [Fact]
    public void Databases_in_memory_are_never_shared()
    {
        using var first = DuckDbDatabase.Open(":memory:");
        using var second = DuckDbDatabase.Open(":memory:");
        using var one = first.Connect();
        using var two = second.Connect();
        one.Execute("create table t (i integer)");
        Assert.Equal(0L, two.Scalar("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public void A_file_keeps_what_was_committed()
    {
        using var folder = new TemporaryFolder();
        using (var database = DuckDbDatabase.Open(folder.File("a.duckdb")))
        using (var connection = database.Connect()) connection.Execute("create table t as select 42 as i");
        using var again = DuckDbDatabase.Open(folder.File("a.duckdb"), new DuckDbOptions { AccessMode = DuckDbAccessMode.ReadOnly });
        using var reader = again.Connect();
        Assert.Equal(42, reader.Scalar("from t"));
        Assert.Equal(DuckDbErrorKind.InvalidInput, Assert.Throws<DuckDbException>(() => reader.Execute("insert into t values (1)")).Kind);
    }

    [Fact]
    public void A_connection_outlives_its_database()
    {
        using var folder = new TemporaryFolder();
        var database = DuckDbDatabase.Open(folder.File("a.duckdb"));
        using var connection = database.Connect();
        database.Dispose();
        Assert.Equal(1, connection.Scalar("select 1"));
    }

    [Fact]
    public void Other_options_for_an_open_file_are_refused()
    {
        using var folder = new TemporaryFolder();
        using var first = DuckDbDatabase.Open(folder.File("a.duckdb"), new DuckDbOptions { Threads = 2 });
        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(folder.File("a.duckdb"), new DuckDbOptions { Threads = 1 }));
        Assert.Equal(DuckDbErrorKind.Configuration, error.Kind);
    }

    [Theory]
    [InlineData("threads", "3")]
    [InlineData("memory_limit", "95.3 MiB")]
    [InlineData("preserve_insertion_order", "false")]
    [InlineData("default_null_order", "NULLS_FIRST")]
    public void Options_become_settings(string name, string value)
    {
        using var database = DuckDbDatabase.Open("", new DuckDbOptions
        {
            Threads = 3, MemoryLimit = "100MB", PreserveInsertionOrder = false,
            Others = ImmutableDictionary<string, string>.Empty.Add("default_null_order", "nulls_first"),
        });
        using var connection = database.Connect();
        Assert.Equal(value, connection.Scalar($"select current_setting('{name}')::varchar"));
    }

    [Theory]
    [InlineData("nonsense", "1")]
    [InlineData("memory_limit", "a lot")]
    public void A_setting_that_duckdb_does_not_take_is_named(string name, string value)
    {
        var options = new DuckDbOptions { Others = ImmutableDictionary<string, string>.Empty.Add(name, value) };
        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open("", options));
        Assert.Equal(DuckDbErrorKind.Configuration, error.Kind);
        Assert.Contains(name, error.Message);
    }

    [Fact]
    public void A_file_of_another_format_is_an_io_error_with_its_path()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("sales.duckdb", "invoice;sku;quantity");
        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(path));
        Assert.Equal(DuckDbErrorKind.Io, error.Kind);
        Assert.Contains(path, error.Message);
    }

    [Fact]
    public void A_missing_folder_is_an_io_error()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(DuckDbErrorKind.Io, Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(folder.File("no/such/a.duckdb"))).Kind);
    }
}
