using System.Text;

namespace Tillsight.DuckDb.Tests;

public class TextTests
{
    // 12 bytes lie within the cell, 13 outside of it; what is beyond ASCII counts in bytes.
    public static TheoryData<string> Texts =>
    [
        "", "a", "abc", "abcd", "abcde", "1234567", "12345678", "123456789", "12345678901", "123456789012", "1234567890123",
        "é", "Größe 12345", "Größe 123456", "日本語", "日本語日", "日本語日本", "🛒", "🛒🛒🛒", "🛒🛒🛒.", "a\0b", new string('x', 5000), new string('ß', 200_000),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_survives_a_parameter(string text)
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?, octet_length(encode(?))");
        statement.Bind(1, text);
        statement.Bind(2, text);
        using var result = statement.Query();
        Assert.Equal([text, (long)Encoding.UTF8.GetByteCount(text)], result.Rows().Single());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_survives_an_appender(string text)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (s varchar, u varchar)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            appender.Writer.SetString(0, 0, text);
            appender.Writer.SetUtf8(1, 0, Encoding.UTF8.GetBytes(text));
            appender.FlushChunk(1);
            appender.Close();
        }
        Assert.Equal([text, text], memory.Rows("from t").Single());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Appended_text_compares_equal_to_the_same_text_of_a_parameter(string text)
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (s varchar)");
        using (var appender = memory.Connection.CreateAppender(null, "t"))
        {
            // The cell held something longer before: what is left of it would spoil the comparison.
            appender.Writer.SetString(0, 0, "zzzzzzzzzzzz");
            appender.Writer.SetString(0, 0, text);
            appender.FlushChunk(1);
            appender.Close();
        }
        using var statement = memory.Connection.Prepare("select count(*) from t where s = ?");
        statement.Bind(1, text);
        using var result = statement.Query();
        Assert.Equal(1L, result.Scalar());
    }

    [Fact]
    public void Text_is_read_in_place_as_bytes()
    {
        using var memory = new MemoryDatabase();
        using var result = memory.Connection.Query("select unnest(['short', 'long enough to lie outside', null])");
        Assert.True(result.NextChunk(out var chunk));
        var text = chunk.Text(0);
        Assert.True(text[0].SequenceEqual("short"u8));
        Assert.True(text[1].SequenceEqual("long enough to lie outside"u8));
        Assert.Null(text.GetString(2));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_rather_than_replaced()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        Assert.Throws<EncoderFallbackException>(() => statement.Bind(1, "x\ud83d"));
    }

    [Fact]
    public void A_parameter_that_is_not_utf8_is_refused()
    {
        using var memory = new MemoryDatabase();
        using var statement = memory.Connection.Prepare("select ?");
        Assert.Throws<ArgumentException>(() => statement.Bind(1, [0xC3, 0x28]));
    }

    [Fact]
    public void Appended_bytes_that_are_not_utf8_are_refused_with_their_place()
    {
        using var memory = new MemoryDatabase();
        memory.Connection.Execute("create table t (i integer, s varchar)");
        using var appender = memory.Connection.CreateAppender(null, "t");
        var error = Assert.Throws<ArgumentException>(() => appender.Writer.SetUtf8(1, 7, [0xC3, 0x28]));
        Assert.Contains("column 1, row 7", error.Message);
        Assert.Contains("C328", error.Message);
    }
}
