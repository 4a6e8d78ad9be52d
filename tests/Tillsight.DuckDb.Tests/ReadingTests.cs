using System.Numerics;

namespace Tillsight.DuckDb.Tests;

/// <summary>Each type at its ends. The expected values are those of DuckDB's documentation of its types.</summary>
public class ReadingTests
{
    static readonly DateTimeOffset Noon = new(2011, 12, 9, 12, 50, 0, TimeSpan.Zero);

    public static TheoryData<string, object?> Values => new()
    {
        { "true", true }, { "false", false },
        { "(-128)::tinyint", sbyte.MinValue }, { "127::tinyint", sbyte.MaxValue },
        { "(-32768)::smallint", short.MinValue }, { "32767::smallint", short.MaxValue },
        { "(-2147483648)::integer", int.MinValue }, { "2147483647", int.MaxValue },
        { "(-9223372036854775808)::bigint", long.MinValue }, { "9223372036854775807", long.MaxValue },
        { "'-170141183460469231731687303715884105728'::hugeint", Int128.MinValue },
        { "170141183460469231731687303715884105727::hugeint", Int128.MaxValue },
        { "(-1)::hugeint", Int128.NegativeOne },
        { "0::utinyint", byte.MinValue }, { "255::utinyint", byte.MaxValue },
        { "65535::usmallint", ushort.MaxValue }, { "4294967295::uinteger", uint.MaxValue },
        { "18446744073709551615::ubigint", ulong.MaxValue },
        { "340282366920938463463374607431768211455::uhugeint", UInt128.MaxValue },
        { "'-3.4028235e38'::float", float.MinValue }, { "'3.4028235e38'::float", float.MaxValue }, { "'nan'::float", float.NaN },
        { "'1.7976931348623157e308'::double", double.MaxValue }, { "'-inf'::double", double.NegativeInfinity },
        { "'0001-01-01'::date", DateOnly.MinValue }, { "'9999-12-31'::date", DateOnly.MaxValue }, { "'1970-01-01'::date", new DateOnly(1970, 1, 1) },
        { "'1969-12-31'::date", new DateOnly(1969, 12, 31) },
        { "'00:00:00'::time", TimeOnly.MinValue }, { "'23:59:59.999999'::time", new TimeOnly(23, 59, 59, 999, 999) },
        { "'23:59:59.9999999'::time_ns", TimeOnly.MaxValue },
        { "'0001-01-01 00:00:00'::timestamp", DateTime.MinValue },
        { "'9999-12-31 23:59:59.999999'::timestamp", new DateTime(9999, 12, 31, 23, 59, 59, 999, 999) },
        { "'1969-12-31 23:59:59.999999'::timestamp", new DateTime(1969, 12, 31, 23, 59, 59, 999, 999) },
        { "'2011-12-09 12:50:01'::timestamp_s", new DateTime(2011, 12, 9, 12, 50, 1) },
        { "'2011-12-09 12:50:01.123'::timestamp_ms", new DateTime(2011, 12, 9, 12, 50, 1, 123) },
        { "'2011-12-09 12:50:01.1234567'::timestamp_ns", new DateTime(2011, 12, 9, 12, 50, 1).AddTicks(1234567) },
        { "'1969-12-31 23:59:59.9999999'::timestamp_ns", new DateTime(1969, 12, 31, 23, 59, 59).AddTicks(9999999) },
        { "'2011-12-09 13:50:00+01'::timestamptz", Noon },
        { "interval '14 months 3 days 1 microsecond'", new DuckDbInterval(14, 3, 1) },
        { "interval '-1 days'", new DuckDbInterval(0, -1, 0) },
        { "'00000000-0000-0000-0000-000000000000'::uuid", Guid.Empty },
        { "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid", Guid.AllBitsSet },
        { "'00112233-4455-6677-8899-aabbccddeeff'::uuid", new Guid("00112233-4455-6677-8899-aabbccddeeff") },
        { "'a'", "a" }, { "''", "" },
        { "''::blob", Array.Empty<byte>() }, { "'\\x00\\xFF'::blob", new byte[] { 0, 255 } },
        { "'\\x00\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\\x09\\x0A\\x0B\\x0C'::blob", Enumerable.Range(0, 13).Select(i => (byte)i).ToArray() },
        { "'0'::bit", "0" }, { "'010101011'::bit", "010101011" },
        { "'123456789012345678901234567890123456789012345678901234567890'::bignum",
            BigInteger.Parse("123456789012345678901234567890123456789012345678901234567890") },
        { "'-123456789012345678901234567890123456789012345678901234567890'::bignum",
            BigInteger.Parse("-123456789012345678901234567890123456789012345678901234567890") },
        { "0::bignum", BigInteger.Zero }, { "(-1)::bignum", BigInteger.MinusOne },
        { "'b'::enum('a', 'b', 'ü')", "b" }, { "'ü'::enum('a', 'b', 'ü')", "ü" },
        { "union_value(number := 2)", 2 }, { "'{\"a\": 1}'::json", "{\"a\": 1}" },
        { "null", null }, { "null::varchar", null }, { "null::decimal(38,2)", null }, { "null::integer[]", null },
        { "null::struct(a integer)", null }, { "null::uuid", null }, { "null::enum('a')", null }, { "null::map(varchar, integer)", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_as_it_was_written(string literal, object? expected)
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(expected, memory.Scalar($"select {literal}"));
    }

    [Theory]
    [InlineData("'infinity'::date")]
    [InlineData("'-infinity'::timestamp")]
    [InlineData("'infinity'::timestamptz")]
    [InlineData("'290000-01-01'::date")]
    [InlineData("'0044-03-15 (BC)'::date")]
    [InlineData("'24:00:00'::time")]
    public void What_dotnet_cannot_hold_is_an_overflow_that_names_the_way_out(string literal)
    {
        using var memory = new MemoryDatabase();
        var error = Assert.Throws<OverflowException>(() => memory.Scalar($"select {literal}"));
        Assert.Contains("read the number itself", error.Message);
    }

    [Fact]
    public void Infinity_can_be_read_as_its_number()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select 'infinity'::date, '-infinity'::timestamp");
        Assert.True(result.NextChunk(out var chunk));
        Assert.Equal(int.MaxValue, chunk.Column<int>(0)[0]);
        Assert.Equal(-long.MaxValue, chunk.Column<long>(1)[0]);
    }

    [Theory]
    [InlineData("'12:00:00+02'::timetz")]
    [InlineData("1::variant")]
    [InlineData("'POINT(1 2)'::geometry")]
    public void A_kind_without_a_reader_says_to_cast_it(string literal)
    {
        using var memory = new MemoryDatabase();
        var error = Assert.Throws<NotSupportedException>(() => memory.Scalar($"select {literal}"));
        Assert.Contains("cast the column to VARCHAR", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(122_881)]
    public void Chunks_give_every_row_once_and_in_order(int rows)
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query($"select range::integer from range({rows})");
        int next = 0;
        while (result.NextChunk(out var chunk))
        {
            Assert.InRange(chunk.RowCount, 1, DuckDbLibrary.ChunkCapacity);
            foreach (int value in chunk.Column<int>(0).Values) Assert.Equal(next++, value);
        }
        Assert.Equal(rows, next);
    }

    [Fact]
    public void Nulls_are_told_from_values_in_every_row_of_a_chunk()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select if(range % 3 = 0, null, range), range from range(2048)");
        Assert.True(result.NextChunk(out var chunk));
        var sparse = chunk.Column<long>(0);
        for (int row = 0; row < chunk.RowCount; row++) Assert.Equal(row % 3 != 0, sparse.IsValid(row));
        Assert.False(sparse.Validity.AllValid);
        Assert.True(chunk.Column<long>(1).Validity.AllValid);
    }

    [Fact]
    public void A_column_read_as_another_type_is_refused_with_the_right_one()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select 1::decimal(9,2)");
        var error = Assert.Throws<InvalidOperationException>(() => { result.NextChunk(out var chunk); chunk.Column<long>(0); });
        Assert.Contains("Int32", error.Message);
    }

    [Fact]
    public void A_boolean_column_is_also_bytes()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select range > 0 from range(2)");
        Assert.True(result.NextChunk(out var chunk));
        Assert.Equal([0, 1], chunk.Column<byte>(0).Values.ToArray());
    }

    [Fact]
    public void A_chunk_that_has_ended_gives_no_more_columns()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select range from range(5000)");
        Assert.Throws<InvalidOperationException>(() =>
        {
            result.NextChunk(out var first);
            result.NextChunk(out _);
            first.Vector(0);
        });
    }

    [Fact]
    public void A_disposed_result_gives_no_more_chunks()
    {
        using var memory = new MemoryDatabase();
        var result = memory.Connection.Query("select 1");
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => result.NextChunk(out _));
    }

    [Fact]
    public void A_result_outlives_its_connection()
    {
        DuckDbResult result;
        using (var memory = new MemoryDatabase()) result = memory.Connection.Query("select 'kept after the connection' from range(3000)");
        using (result) Assert.Equal(3000, result.Rows().Count(row => (string?)row[0] == "kept after the connection"));
    }

    [Fact]
    public void Columns_have_names_and_are_found_without_regard_to_case()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select 1 as First, 2 as \"größe\"");
        Assert.Equal(["First", "größe"], result.Columns.Select(column => column.Name));
        Assert.Equal(0, result.Ordinal("FIRST"));
        Assert.Contains("First, größe", Assert.Throws<ArgumentException>(() => result.Ordinal("third")).Message);
    }

    [Theory]
    [InlineData("decimal(18,3)", "DECIMAL(18,3)")]
    [InlineData("integer[]", "INTEGER[]")]
    [InlineData("integer[3]", "INTEGER[3]")]
    [InlineData("struct(a integer, \"b c\" varchar[])", "STRUCT(\"a\" INTEGER, \"b c\" VARCHAR[])")]
    [InlineData("map(varchar, double)", "MAP(VARCHAR, DOUBLE)")]
    [InlineData("enum('a', 'it''s')", "ENUM('a', 'it''s')")]
    [InlineData("union(n integer, t varchar)", "UNION(\"n\" INTEGER, \"t\" VARCHAR)")]
    [InlineData("timestamptz", "TIMESTAMP WITH TIME ZONE")]
    [InlineData("timestamp_ns", "TIMESTAMP_NS")]
    [InlineData("json", "JSON")]
    public void A_type_is_written_as_in_sql(string declared, string written)
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query($"select null::{declared}");
        Assert.Equal(written, result.Columns[0].Type.ToString());
        using var again = memory.Connection.Query($"select null::{written}");
        Assert.Equal(result.Columns[0].Type, again.Columns[0].Type);
    }
}
