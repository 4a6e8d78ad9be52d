using Tillsight.DuckDb.Native;

namespace Tillsight.DuckDb.Tests;

public class ErrorTests
{
    [Theory]
    [InlineData("selec 1", DuckDbErrorKind.Syntax)]
    [InlineData("select nope from range(3)", DuckDbErrorKind.Binding)]
    [InlineData("select * from nope", DuckDbErrorKind.Catalog)]
    [InlineData("select nope(1)", DuckDbErrorKind.Catalog)]
    [InlineData("select 'x'::integer", DuckDbErrorKind.Conversion)]
    [InlineData("select 200::tinyint", DuckDbErrorKind.Conversion)]
    [InlineData("select 9223372036854775807 + 1", DuckDbErrorKind.OutOfRange)]
    [InlineData("select error('out of apples')", DuckDbErrorKind.InvalidInput)]
    [InlineData("insert into keyed values (1)", DuckDbErrorKind.Constraint)]
    [InlineData("insert into keyed values (null)", DuckDbErrorKind.Constraint)]
    [InlineData("insert into keyed values (-1)", DuckDbErrorKind.Constraint)]
    [InlineData("select * from read_csv('/does/not/exist.csv')", DuckDbErrorKind.Io)]
    [InlineData("commit", DuckDbErrorKind.Transaction)]
    [InlineData("set memory_limit = '40MB'; set temp_directory = ''; select count(*) from (select distinct md5(range::varchar) from range(2000000))",
        DuckDbErrorKind.OutOfMemory)]
    public void An_error_has_its_kind(string sql, DuckDbErrorKind kind)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table keyed (i integer primary key check (i > 0)); insert into keyed values (1)");
        var error = Assert.Throws<DuckDbException>(() => memory.Connection.Execute(sql));
        Assert.Equal(kind, error.Kind);
        Assert.Equal(sql, error.SqlExcerpt);
    }

    [Theory]
    [InlineData("selec ?", DuckDbErrorKind.Syntax)]
    [InlineData("select nope from range(3)", DuckDbErrorKind.Binding)]
    [InlineData("select * from nope where i = ?", DuckDbErrorKind.Catalog)]
    public void Preparing_reports_the_same_kinds(string sql, DuckDbErrorKind kind)
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(kind, Assert.Throws<DuckDbException>(() => memory.Connection.Prepare(sql)).Kind);
    }

    [Fact]
    public void Two_updates_of_one_row_are_a_conflict_worth_another_try()
    {
        using var memory = new MemoryDatabase();
        using var other = memory.Database.Connect();
        memory.Connection.Execute("create table t as select 1 as i");
        using var first = memory.Connection.BeginTransaction();
        memory.Connection.Execute("update t set i = 2");
        var error = Assert.Throws<DuckDbException>(() => other.Execute("update t set i = 3"));
        Assert.Equal(DuckDbErrorKind.TransactionConflict, error.Kind);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public void A_full_temporary_directory_is_a_lack_of_disk_space()
    {
        using var folder = new Testing.TemporaryFolder();
        using var database = DuckDbDatabase.Open("", new DuckDbOptions
        {
            Threads = 1, MemoryLimit = "12MB", TempDirectory = folder.File("spill"), MaxTempDirectorySize = "1MB",
        });
        using var connection = database.Connect();
        var error = Assert.Throws<DuckDbException>(() => connection.Execute("create table t as select random() from range(4000000)"));
        Assert.Equal(DuckDbErrorKind.OutOfDiskSpace, error.Kind);
    }

    [Fact]
    public void A_full_disk_is_a_lack_of_disk_space()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var memory = new MemoryDatabase();
        var error = Assert.Throws<DuckDbException>(() => memory.Connection.Execute("copy (select 1) to '/dev/full' (format csv, use_tmp_file false)"));
        Assert.Equal(DuckDbErrorKind.OutOfDiskSpace, error.Kind);
    }

    [Fact]
    public void The_message_holds_what_duckdb_said_and_the_sql()
    {
        using var memory = new MemoryDatabase();
        var error = Assert.Throws<DuckDbException>(() => memory.Connection.Execute("select cust from range(3) as t(customer)"));
        Assert.Contains("customer", error.NativeMessage);
        Assert.Equal(DuckDbNativeError.Binder, error.NativeError);
        Assert.EndsWith("SQL: select cust from range(3) as t(customer)", error.Message);
    }

    [Fact]
    public void Long_sql_is_cut_in_the_message()
    {
        using var memory = new MemoryDatabase();
        var error = Assert.Throws<DuckDbException>(() => memory.Connection.Execute("selec " + new string('x', 10_000)));
        Assert.Equal(404, error.SqlExcerpt!.Length);
    }

    [Fact]
    public void A_result_is_destroyed_when_its_query_failed()
    {
        using var memory = new MemoryDatabase();
        var connection = memory.Connection.Open();
        ResultHandle? failed = null;
        Assert.Throws<DuckDbException>(() => Interruption.Run(connection, "select nope",
            result => NativeMethods.duckdb_query(connection, "select nope", failed = result), CancellationToken.None));
        Assert.True(failed!.IsClosed);
    }

    [Fact]
    public void Failures_hold_nothing_that_keeps_the_file_open()
    {
        using var folder = new Testing.TemporaryFolder();
        using (var database = DuckDbDatabase.Open(folder.File("a.duckdb")))
        using (var connection = database.Connect())
        {
            connection.Execute("create table t (i integer primary key, l integer[])");
            Assert.Throws<DuckDbException>(() => connection.Query("select error('no')"));
            Assert.Throws<DuckDbException>(() => connection.Execute("select 1; select error('no')"));
            Assert.Throws<DuckDbException>(() => connection.Prepare("select nope"));
            Assert.Throws<DuckDbException>(() => connection.CreateAppender(null, "nope"));
            Assert.Throws<DuckDbException>(() => connection.CreateAppender(null, null, "t", "nope"));
            Assert.Throws<NotSupportedException>(() => connection.CreateAppender(null, "t"));
        }
        // An instance that still lived would refuse other options.
        using var again = DuckDbDatabase.Open(folder.File("a.duckdb"), new DuckDbOptions { Threads = 1 });
    }
}
