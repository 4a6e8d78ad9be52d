using System.Globalization;

namespace Tillsight.DuckDb.Tests;

public class DecimalTests
{
    [Theory]
    [InlineData("decimal(1,0)", "9")]
    [InlineData("decimal(4,0)", "-9999")]
    [InlineData("decimal(4,2)", "99.99")]
    [InlineData("decimal(4,4)", "-0.9999")]
    [InlineData("decimal(5,2)", "999.99")]
    [InlineData("decimal(9,2)", "-9999999.99")]
    [InlineData("decimal(9,9)", "0.999999999")]
    [InlineData("decimal(10,2)", "99999999.99")]
    [InlineData("decimal(18,2)", "-9999999999999999.99")]
    [InlineData("decimal(18,18)", "0.999999999999999999")]
    [InlineData("decimal(19,2)", "99999999999999999.99")]
    [InlineData("decimal(28,28)", "-0.9999999999999999999999999999")]
    [InlineData("decimal(38,2)", "79228162514264337593543950.33")]
    [InlineData("decimal(38,10)", "-0.0000000001")]
    [InlineData("decimal(38,30)", "1.250000000000000000000000000000")]
    public void A_decimal_of_any_width_is_exact(string type, string value)
    {
        using var memory = new MemoryDatabase();
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), memory.Scalar($"select '{value}'::{type}"));
    }

    [Theory]
    [InlineData("decimal(4,1)")]
    [InlineData("decimal(9,3)")]
    [InlineData("decimal(18,2)")]
    [InlineData("decimal(38,5)")]
    public void Appended_and_bound_decimals_print_in_duckdb_as_they_print_here(string type)
    {
        using var memory = new MemoryDatabase();
        var random = new Random(7);
        int scale = int.Parse(type.Split(',')[1].TrimEnd(')'), CultureInfo.InvariantCulture);
        int digits = Math.Min(28, int.Parse(type.Split('(')[1].Split(',')[0], CultureInfo.InvariantCulture));
        var values = Enumerable.Range(0, 500).Select(_ => Random(random, digits, scale)).ToArray();
        memory.Connection.Execute($"create table t (i integer, v {type})");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            for (int row = 0; row < values.Length; row++)
            {
                appender.Writer.Set(0, row, row);
                appender.Writer.SetDecimal(1, row, values[row]);
            }
            appender.FlushChunk(values.Length);
            appender.Close();
        }
        string format = "F" + scale.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(values.Select(value => value.ToString(format, CultureInfo.InvariantCulture)),
            memory.Rows("select v::varchar from t order by i").Select(row => row[0]));
        using var statement = memory.Connection.Prepare("select count(*) from t where v = ? and i = ?");
        statement.Bind(1, values[9]);
        statement.Bind(2, 9);
        using var result = statement.Query();
        Assert.Equal(1L, result.Scalar());
    }

    [Theory]
    [InlineData("'9999999999999999999999999999999999999.9'::decimal(38,1)")]
    [InlineData("'0.12345678901234567890123456789012345678'::decimal(38,38)")]
    public void More_digits_than_system_decimal_holds_are_refused_not_rounded(string literal)
    {
        using var memory = new MemoryDatabase();
        Assert.Throws<OverflowException>(() => memory.Scalar($"select {literal}"));
    }

    [Fact]
    public void The_unscaled_number_is_there_for_38_digits()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select '-999999999999999999999999999999999999.99'::decimal(38,2)");
        Assert.True(result.NextChunk(out var chunk));
        Assert.Equal(Int128.Parse("-99999999999999999999999999999999999999", CultureInfo.InvariantCulture), chunk.Decimals(0).Unscaled(0));
        Assert.Equal(2, chunk.Decimals(0).Scale);
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("100")]
    [InlineData("-99.999")]
    public void A_decimal_that_does_not_fit_its_column_exactly_is_refused(string value)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (v decimal(4,2))");
        using var appender = memory.Connection.CreateAppender(null, "t");
        var error = Assert.Throws<OverflowException>(() => appender.Writer.SetDecimal(0, 0, decimal.Parse(value, CultureInfo.InvariantCulture)));
        Assert.Contains("DECIMAL(4,2)", error.Message);
    }

    [Theory]
    [InlineData("0", 1, 0)]
    [InlineData("0.1", 2, 1)]
    [InlineData("-1.50", 3, 2)]
    [InlineData("79228162514264337593543950335", 29, 0)]
    [InlineData("-0.0000000000000000000000000001", 29, 28)]
    public void A_bound_decimal_keeps_its_digits(string value, int width, int scale)
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        statement.Bind(1, decimal.Parse(value, CultureInfo.InvariantCulture));
        using var result = statement.Query();
        Assert.Equal((width, scale), (result.Columns[0].Type.Width, result.Columns[0].Type.Scale));
        Assert.Equal(value, ((decimal)result.Scalar()!).ToString(CultureInfo.InvariantCulture));
    }

    static decimal Random(Random random, int digits, int scale)
    {
        Int128 unscaled = 0;
        for (int i = random.Next(1, digits + 1); i > 0; i--) unscaled = unscaled * 10 + random.Next(10);
        decimal value = (decimal)unscaled;
        for (int i = 0; i < scale; i++) value /= 10;
        return random.Next(2) == 0 ? value : -value;
    }
}
