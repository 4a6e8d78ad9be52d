namespace Tillsight.DuckDb.Tests;

public class StatementTests
{
    public static TheoryData<object?, string> Parameters => new()
    {
        { true, "BOOLEAN" }, { sbyte.MinValue, "TINYINT" }, { short.MinValue, "SMALLINT" }, { int.MinValue, "INTEGER" },
        { long.MinValue, "BIGINT" }, { byte.MaxValue, "UTINYINT" }, { ushort.MaxValue, "USMALLINT" }, { uint.MaxValue, "UINTEGER" },
        { ulong.MaxValue, "UBIGINT" }, { Int128.MaxValue, "HUGEINT" }, { Int128.MinValue, "HUGEINT" }, { (Int128)(-5), "HUGEINT" },
        { 1.5f, "FLOAT" }, { double.Epsilon, "DOUBLE" }, { 12.30m, "DECIMAL(4,2)" }, { "text", "VARCHAR" }, { new byte[] { 0, 1, 255 }, "BLOB" },
        { Array.Empty<byte>(), "BLOB" }, { new DateOnly(2011, 12, 9), "DATE" }, { DateOnly.MinValue, "DATE" }, { DateOnly.MaxValue, "DATE" },
        { new TimeOnly(23, 59, 59, 999, 999), "TIME" }, { new DateTime(2011, 12, 9, 12, 50, 0, 1, 2), "TIMESTAMP" },
        { new DateTime(1, 1, 1), "TIMESTAMP" }, { new DateTime(1969, 12, 31, 23, 59, 59, 999), "TIMESTAMP" },
        { new DateTimeOffset(2011, 12, 9, 12, 50, 0, TimeSpan.Zero), "TIMESTAMP WITH TIME ZONE" },
        { new Guid("f0112233-4455-6677-8899-aabbccddeeff"), "UUID" }, { new Guid("00112233-4455-6677-8899-aabbccddeeff"), "UUID" },
        { new DuckDbInterval(1, -2, 3), "INTERVAL" }, { null, "INTEGER" },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_parameter_comes_back_as_it_went_in(object? value, string type)
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        statement.BindValue(1, value);
        using var result = statement.Query();
        Assert.Equal(type, result.Columns[0].Type.ToString());
        Assert.Equal(value, result.Scalar());
    }

    [Fact]
    public void An_instant_is_bound_as_utc()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select epoch(?::timestamptz)::bigint");
        statement.Bind(1, new DateTimeOffset(1970, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)));
        using var result = statement.Query();
        Assert.Equal(0L, result.Scalar());
    }

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    [InlineData(9, 0)]
    public void What_is_below_a_microsecond_is_cut_off_downwards(long ticks, long micros) =>
        Assert.Equal(micros, DuckDbTime.FromDateTime(DateTime.UnixEpoch.AddTicks(ticks)));

    [Fact]
    public void A_time_span_becomes_an_interval_and_back()
    {
        var span = new TimeSpan(-3, 4, 5, 6, 7, 8);
        Assert.Equal(span, DuckDbInterval.FromTimeSpan(span).ToTimeSpan());
    }

    [Fact]
    public void Months_have_no_length() => Assert.Throws<OverflowException>(() => new DuckDbInterval(1, 0, 0).ToTimeSpan());

    [Fact]
    public void Parameters_are_bound_by_name()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select $from_date || ' to ' || $to_date");
        Assert.Equal(2, statement.ParameterCount);
        statement.BindValue("to_date", "b");
        statement.Bind(statement.ParameterIndex("from_date"), "a");
        using var result = statement.Query();
        Assert.Equal("a to b", result.Scalar());
    }

    [Fact]
    public void An_unknown_name_is_answered_with_those_there_are()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select $a, $b");
        var error = Assert.Throws<ArgumentException>(() => statement.BindValue("c", 1));
        Assert.Contains("$a, $b", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Parameters_count_from_one(int index)
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        Assert.Throws<ArgumentOutOfRangeException>(() => statement.Bind(index, 1));
    }

    [Fact]
    public void A_statement_runs_again_with_other_values()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer)");
        using var insert = memory.Connection.Prepare("insert into t values (?), (? + 1)");
        for (int i = 0; i < 10; i += 2)
        {
            insert.Bind(1, i);
            insert.Bind(2, i);
            Assert.Equal(2, insert.Execute());
        }
        Assert.Equal(45m, Convert.ToDecimal(memory.Scalar("select sum(i)::bigint from t")));
    }

    [Fact]
    public void A_missing_parameter_is_a_binding_error()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?, ?");
        statement.Bind(1, 1);
        Assert.Equal(DuckDbErrorKind.Binding, Assert.Throws<DuckDbException>(() => statement.Query()).Kind);
    }

    [Fact]
    public void Cleared_parameters_are_missing_again()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        statement.Bind(1, 1);
        statement.ClearBindings();
        Assert.Throws<DuckDbException>(() => statement.Query());
    }

    [Fact]
    public void A_type_without_a_parameter_is_refused()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        Assert.Contains("System.Uri", Assert.Throws<NotSupportedException>(() => statement.BindValue(1, new Uri("https://example.org"))).Message);
    }

    [Fact]
    public void Utf8_is_text_and_an_array_is_a_blob()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select typeof(?) || typeof(?)");
        statement.Bind(1, "a"u8);
        statement.Bind(2, new byte[] { 97 });
        using var result = statement.Query();
        Assert.Equal("VARCHARBLOB", result.Scalar());
    }
}
