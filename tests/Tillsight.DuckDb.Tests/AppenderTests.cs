using Tillsight.Testing;

namespace Tillsight.DuckDb.Tests;

public class AppenderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(20_000)]
    public void What_was_appended_is_what_is_read(int rows)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i bigint, s varchar, d decimal(18,2))");
        AppendRows(memory.Connection, "t", 0, rows);
        using var result = memory.Connection.Query("select i, s, d from t order by i");
        long next = 0;
        while (result.NextChunk(out var chunk))
        {
            var numbers = chunk.Column<long>(0);
            var texts = chunk.Text(1);
            var amounts = chunk.Decimals(2);
            for (int row = 0; row < chunk.RowCount; row++, next++)
            {
                Assert.Equal(next, numbers[row]);
                Assert.Equal(TextOf(next), texts.GetString(row));
                Assert.Equal(next / 100m, amounts[row]);
            }
        }
        Assert.Equal(rows, next);
    }

    [Fact]
    public void Every_fixed_width_type_is_appended()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("""
            create table t (b boolean, i1 tinyint, i2 smallint, i4 integer, i8 bigint, i16 hugeint, u1 utinyint, u2 usmallint, u4 uinteger, u8 ubigint,
                u16 uhugeint, f float, d double, dt date, tm time, ts timestamp, tz timestamptz, iv interval, id uuid, m enum('a', 'b'), bl blob)
            """);
        var id = new Guid("f0112233-4455-6677-8899-aabbccddeeff");
        var instant = new DateTimeOffset(2011, 12, 9, 12, 50, 0, TimeSpan.FromHours(1));
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            var writer = appender.Writer;
            writer.Set(0, 0, true);
            writer.Set(1, 0, sbyte.MinValue);
            writer.Set(2, 0, short.MaxValue);
            writer.Set(3, 0, int.MinValue);
            writer.Set(4, 0, long.MaxValue);
            writer.Set(5, 0, Int128.MinValue);
            writer.Set(6, 0, byte.MaxValue);
            writer.Set(7, 0, ushort.MaxValue);
            writer.Set(8, 0, uint.MaxValue);
            writer.Set(9, 0, ulong.MaxValue);
            writer.Set(10, 0, UInt128.MaxValue);
            writer.Set(11, 0, 1.5f);
            writer.Set(12, 0, double.MinValue);
            writer.SetDate(13, 0, new DateOnly(1752, 9, 14));
            writer.SetTime(14, 0, new TimeOnly(23, 59));
            writer.SetTimestamp(15, 0, new DateTime(1969, 12, 31, 23, 0, 0));
            writer.SetInstant(16, 0, instant);
            writer.Set(17, 0, new DuckDbInterval(1, 2, 3));
            writer.SetGuid(18, 0, id);
            writer.SetEnum(19, 0, 1);
            writer.SetBytes(20, 0, [0, 255]);
            appender.FlushChunk(1);
            appender.Close();
        }
        Assert.Equal(
            [true, sbyte.MinValue, short.MaxValue, int.MinValue, long.MaxValue, Int128.MinValue, byte.MaxValue, ushort.MaxValue, uint.MaxValue, ulong.MaxValue,
             UInt128.MaxValue, 1.5f, double.MinValue, new DateOnly(1752, 9, 14), new TimeOnly(23, 59), new DateTime(1969, 12, 31, 23, 0, 0),
             instant.ToUniversalTime(), new DuckDbInterval(1, 2, 3), id, "b", new byte[] { 0, 255 }],
            memory.Rows("from t").Single());
        Assert.Equal("f0112233-4455-6677-8899-aabbccddeeff", memory.Scalar("select id::varchar from t"));
    }

    [Fact]
    public void Nulls_of_one_chunk_do_not_reach_the_next()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, s varchar)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            for (int row = 0; row < DuckDbChunkWriter.Capacity; row++)
            {
                appender.Writer.SetNull(0, row);
                appender.Writer.SetNull(1, row);
            }
            appender.FlushChunk(DuckDbChunkWriter.Capacity);
            appender.FlushChunk(10);
            appender.Close();
        }
        Assert.Equal([10L, 10L, 2058L], memory.Rows("select count(i), count(s), count(*) from t").Single());
    }

    [Fact]
    public void A_cell_not_written_is_zero_or_empty_not_what_was_there_before()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, s varchar)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            appender.Writer.Set(0, 0, 7);
            appender.Writer.SetString(1, 0, "long enough to lie outside of the cell");
            appender.FlushChunk(1);
            appender.FlushChunk(1);
            appender.Close();
        }
        Assert.Equal([0, ""], memory.Rows("from t where i = 0").Single());
    }

    [Fact]
    public void A_cell_written_after_null_is_not_null()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, s varchar, d decimal(9,2))");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            for (int column = 0; column < 3; column++) appender.Writer.SetNull(column, 0);
            appender.Writer.Set(0, 0, 1);
            appender.Writer.SetUtf8(1, 0, "x"u8);
            appender.Writer.SetDecimal(2, 0, 1.5m);
            appender.FlushChunk(1);
            appender.Close();
        }
        Assert.Equal([1, "x", 1.50m], memory.Rows("from t").Single());
    }

    [Fact]
    public void Long_texts_of_many_chunks_keep_their_own_bytes()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, s varchar)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            for (int chunk = 0; chunk < 5; chunk++)
            {
                for (int row = 0; row < DuckDbChunkWriter.Capacity; row++)
                {
                    int i = chunk * DuckDbChunkWriter.Capacity + row;
                    appender.Writer.Set(0, row, i);
                    appender.Writer.SetString(1, row, new string((char)('a' + i % 26), i % 500));
                }
                appender.FlushChunk(DuckDbChunkWriter.Capacity);
            }
            appender.Close();
        }
        Assert.Equal([10240L, 0L], memory.Rows("select count(*), count(*) filter (s <> repeat(chr(97 + i % 26), i % 500)) from t").Single());
    }

    [Fact]
    public void Columns_not_named_get_their_defaults()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, s varchar default 'none', n integer, l integer[])");
        using (var appender = memory.Connection.CreateAppender(null, null, "t", "n", "i"))
        {
            Assert.Equal(2, appender.ColumnTypes.Length);
            appender.Writer.Set(0, 0, 1);
            appender.Writer.Set(1, 0, 2);
            appender.FlushChunk(1);
            appender.Close();
        }
        Assert.Equal([2, "none", 1, null], memory.Rows("from t").Single());
    }

    [Fact]
    public void A_column_that_is_not_there_is_named()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        var error = Assert.Throws<DuckDbException>(() => memory.Connection.CreateAppender(null, null, "t", "nope"));
        Assert.Contains("nope", error.Message);
    }

    [Fact]
    public void A_temporary_table_is_appended_to()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create temp table staging (i bigint, s varchar, d decimal(18,2))");
        AppendRows(memory.Connection.CreateAppender("temp", null, "staging"), 0, 3000);
        Assert.Equal(3000L, memory.Scalar("select count(*) from staging"));
    }

    [Fact]
    public void A_table_in_a_schema_of_an_attached_catalog_is_appended_to()
    {
        using var folder = new TemporaryFolder();
        using var memory = new MemoryDatabase();
        memory.Connection.Execute($"attach '{folder.File("other.duckdb")}' as other; create schema other.stage; create table other.stage.t (i bigint, s varchar, d decimal(18,2))");
        AppendRows(memory.Connection.CreateAppender("other", "stage", "t"), 0, 3000);
        Assert.Equal(3000L, memory.Scalar("select count(*) from other.stage.t"));
    }

    [Fact]
    public void Two_connections_on_two_threads_append_to_one_table()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i bigint, s varchar, d decimal(18,2))");
        Parallel.For(0, 4, part =>
        {
            using var connection = memory.Database.Connect();
            AppendRows(connection, "t", part * 50_000, 50_000);
        });
        Assert.Equal([200_000L, 200_000L, 199_999L], memory.Rows("select count(*), count(distinct i), max(i) from t").Single());
    }

    [Fact]
    public void What_a_transaction_appended_goes_with_it()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i bigint, s varchar, d decimal(18,2))");
        using (memory.Connection.BeginTransaction())
        {
            AppendRows(memory.Connection, "t", 0, 150_000);
            Assert.Equal(150_000L, memory.Scalar("select count(*) from t"));
        }
        Assert.Equal(0L, memory.Scalar("select count(*) from t"));
    }

    [Fact]
    public void An_appender_left_without_close_stores_nothing_more()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            appender.Writer.Set(0, 0, 1);
            appender.FlushChunk(1);
            appender.Flush();
            appender.Writer.Set(0, 0, 2);
            appender.FlushChunk(1);
            Assert.Equal(2, appender.RowCount);
        }
        Assert.Equal([[1]], memory.Rows("from t"));
    }

    [Fact]
    public void A_row_that_a_constraint_refuses_is_an_error_and_nothing_is_stored()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer primary key)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            appender.Writer.Set(0, 0, 1);
            appender.Writer.Set(0, 1, 1);
            appender.FlushChunk(2);
            var error = Assert.Throws<DuckDbException>(appender.Close);
            Assert.Equal(DuckDbErrorKind.Constraint, error.Kind);
            Assert.StartsWith("Appending to t:", error.Message);
        }
        Assert.Equal(0L, memory.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_missing_table_is_a_catalog_error()
    {
        using var memory = new MemoryDatabase();
        var error = Assert.Throws<DuckDbException>(() => memory.Connection.CreateAppender("main", "nope"));
        Assert.Equal(DuckDbErrorKind.Catalog, error.Kind);
        Assert.Contains("main.nope", error.Message);
    }

    [Fact]
    public void A_nested_column_is_refused_before_anything_is_written()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, l integer[])");
        Assert.Contains("Column 1 is a List", Assert.Throws<NotSupportedException>(() => memory.Connection.CreateAppender(null, "t")).Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2049)]
    public void A_chunk_holds_2048_rows(int rows)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        using var appender = memory.Connection.CreateAppender(null, "t");
        Assert.Throws<ArgumentOutOfRangeException>(() => appender.FlushChunk(rows));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2048)]
    public void A_row_outside_the_chunk_is_refused(int row)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (s varchar)");
        using var appender = memory.Connection.CreateAppender(null, "t");
        Assert.Throws<ArgumentOutOfRangeException>(() => appender.Writer.SetUtf8(0, row, "x"u8));
        Assert.Throws<ArgumentOutOfRangeException>(() => appender.Writer.SetNull(0, row));
    }

    [Fact]
    public void Text_in_a_number_column_is_refused()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        using var appender = memory.Connection.CreateAppender(null, "t");
        Assert.Throws<InvalidOperationException>(() => appender.Writer.SetUtf8(0, 0, "1"u8));
        Assert.Throws<InvalidOperationException>(() => appender.Writer.Values<long>(0));
    }

    [Fact]
    public void A_closed_appender_refuses_work()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        var appender = memory.Connection.CreateAppender(null, "t");
        appender.Close();
        Assert.Throws<ObjectDisposedException>(() => appender.Writer.Set(0, 0, 1));
        Assert.Throws<ObjectDisposedException>(() => appender.FlushChunk(0));
    }

    static void AppendRows(DuckDbConnection connection, string table, int first, int rows) =>
        AppendRows(connection.CreateAppender(null, table), first, rows);

    static void AppendRows(DuckDbAppender open, int first, int rows)
    {
        using var appender = open;
        for (int done = 0; done < rows;)
        {
            int count = Math.Min(DuckDbChunkWriter.Capacity, rows - done);
            var numbers = appender.Writer.Values<long>(0);
            for (int row = 0; row < count; row++, done++)
            {
                int i = first + done;
                numbers[row] = i;
                if (TextOf(i) is { } text) appender.Writer.SetString(1, row, text);
                else appender.Writer.SetNull(1, row);
                appender.Writer.SetDecimal(2, row, i / 100m);
            }
            appender.FlushChunk(count);
        }
        appender.Close();
    }

    // Lengths from 1 to 20 bytes, some beyond ASCII, every seventh null.
    static string? TextOf(long i) => i % 7 == 3 ? null : new string('é', (int)(i % 9)) + i;
}
