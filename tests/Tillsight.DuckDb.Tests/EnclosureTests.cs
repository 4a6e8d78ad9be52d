using Tillsight.Testing;

namespace Tillsight.DuckDb.Tests;

/// <summary>A warehouse runs shut in: it writes Parquet inside its workspace and reaches nothing outside of it.</summary>
public sealed class EnclosureTests : IDisposable
{
    readonly TemporaryFolder _workspace = new();
    readonly TemporaryFolder _outside = new();
    readonly DuckDbOptions _options;
    readonly DuckDbDatabase _database;
    readonly DuckDbConnection _connection;

    public EnclosureTests()
    {
        _outside.Write("secret.csv", "a\n1\n");
        _options = new DuckDbOptions
        {
            EnableExternalAccess = false, AllowedDirectories = [_workspace.Path], LockConfiguration = true, AllowedSettings = ["TimeZone"],
        };
        _database = DuckDbDatabase.Open(_workspace.File("warehouse.duckdb"), _options);
        _connection = _database.Connect();
    }

    [Fact]
    public void Parquet_is_written_and_read_inside()
    {
        string file = _workspace.File("raw.parquet");
        Assert.Equal(5000, _connection.Execute($"copy (select range i from range(5000)) to '{file}' (format parquet)"));
        Assert.Equal(5000L, _connection.Scalar($"select count(*) from read_parquet('{file}')"));
    }

    public static TheoryData<string> Escapes =>
    [
        "select * from read_csv('{outside}/secret.csv')",
        "select * from read_text('{outside}/secret.csv')",
        "select * from glob('{outside}/*')",
        "select * from '{outside}/secret.csv'",
        "copy (select 1) to '{outside}/out.parquet' (format parquet)",
        "copy (select 1) to '{workspace}/../out.parquet' (format parquet)",
        "copy (select 1) to '{workspace}-beside.parquet' (format parquet)",
        "export database '{outside}/export'",
        "attach '{outside}/other.duckdb' as other",
        "install httpfs", "load httpfs",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "set lock_configuration = false",
        "set temp_directory = '{outside}'",
        "set threads = 1",
        "reset lock_configuration",
    ];

    [Theory]
    [MemberData(nameof(Escapes))]
    public void Nothing_outside_is_reached_and_no_setting_is_loosened(string sql)
    {
        sql = sql.Replace("{outside}", _outside.Path).Replace("{workspace}", _workspace.Path);
        Assert.Equal(DuckDbErrorKind.Permission, Assert.Throws<DuckDbException>(() => _connection.Execute(sql)).Kind);
        Assert.Equal(["secret.csv"], Directory.EnumerateFileSystemEntries(_outside.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_setting_that_was_excepted_can_still_be_changed()
    {
        _connection.Execute("set TimeZone = 'Europe/London'");
        Assert.Equal("Europe/London", _connection.Scalar("select current_setting('TimeZone')"));
    }

    [Fact]
    public void Later_connections_still_track_their_progress()
    {
        using var connection = _database.Connect();
        Assert.Equal(true, connection.Scalar("select current_setting('enable_progress_bar')"));
    }

    [Fact]
    public void The_same_options_share_the_instance()
    {
        using var again = DuckDbDatabase.Open(_workspace.File("warehouse.duckdb"), _options);
        using var connection = again.Connect();
        Assert.Equal(DuckDbErrorKind.Permission,
            Assert.Throws<DuckDbException>(() => connection.Execute($"select * from read_csv('{_outside.Path}/secret.csv')")).Kind);
    }

    [Fact]
    public void Options_without_the_enclosure_are_refused_while_it_is_open()
    {
        var error = Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(_workspace.File("warehouse.duckdb")));
        Assert.Equal(DuckDbErrorKind.Configuration, error.Kind);
    }

    [Fact]
    public void Another_directory_is_refused_while_it_is_open()
    {
        var error = Assert.Throws<DuckDbException>(() =>
            DuckDbDatabase.Open(_workspace.File("warehouse.duckdb"), _options with { AllowedDirectories = [_outside.Path] }));
        Assert.Equal(DuckDbErrorKind.Configuration, error.Kind);
    }

    [Fact]
    public void Many_threads_may_open_the_same_enclosure_at_once()
    {
        string path = _workspace.File("many.duckdb");
        var databases = new DuckDbDatabase[8];
        Parallel.For(0, databases.Length, i => databases[i] = DuckDbDatabase.Open(path, _options));
        foreach (var database in databases)
        {
            using var connection = database.Connect();
            Assert.Equal(false, connection.Scalar("select current_setting('enable_external_access')"));
            database.Dispose();
        }
    }

    [Fact]
    public void Asking_for_no_enclosure_is_the_same_as_not_asking()
    {
        using var first = DuckDbDatabase.Open(_workspace.File("open.duckdb"), new DuckDbOptions { EnableExternalAccess = true, LockConfiguration = false });
        using var second = DuckDbDatabase.Open(_workspace.File("open.duckdb"));
        using var connection = second.Connect();
        Assert.Equal(1L, connection.Scalar($"select count(*) from read_csv('{_outside.Path}/secret.csv')"));
    }

    [Fact]
    public void A_directory_with_an_apostrophe_is_allowed()
    {
        string directory = Directory.CreateDirectory(_outside.File("O'Neill's")).FullName;
        using var database = DuckDbDatabase.Open("", _options with { AllowedDirectories = [directory] });
        using var connection = database.Connect();
        connection.Execute($"copy (select 1) to '{directory.Replace("'", "''")}/out.parquet' (format parquet)");
        Assert.True(File.Exists(Path.Combine(directory, "out.parquet")));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
        _workspace.Dispose();
        _outside.Dispose();
    }
}
