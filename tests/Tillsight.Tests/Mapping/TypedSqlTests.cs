using System.Globalization;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Sources.Values;

namespace Tillsight.Tests.Mapping;

/// <summary>What the engine makes of a source's text, for each way of writing that a reading knows.</summary>
public sealed class TypedSqlTests
{
    static string? Read(FieldType type, string text, ValueReading? reading = null)
    {
        using var engine = DuckDbEngine.InMemory();
        var set = engine.Query($"select cast({TypedSql.Of(type, "c", reading ?? ValueReading.Plain)} as varchar) as v from (select cast($text as varchar) as c)", new Dictionary<string, object?> { ["text"] = text });
        return set.Column<string?>("v")[0];
    }

    [Theory]
    [InlineData("12.5", "12.5000")]
    [InlineData(" 12.5 ", "12.5000")]
    [InlineData("-3", "-3.0000")]
    [InlineData("twelve", null)]
    [InlineData("", null)]
    public void Plain_numbers(string text, string? expected) => Assert.Equal(expected, Read(FieldType.Money, text));

    [Theory]
    [InlineData("1.234,56", "1234.5600")]
    [InlineData("0,5", "0.5000")]
    [InlineData("1.234.567", "1234567.0000")]
    public void A_decimal_comma_with_points_between_thousands(string text, string expected) =>
        Assert.Equal(expected, Read(FieldType.Money, text, new ValueReading { Decimal = ',', Group = '.' }));

    [Theory]
    [InlineData("1 234,5")]
    [InlineData("1\u00a0234,5")]
    [InlineData("1\u202f234,5")]
    public void Spaces_of_every_kind_between_thousands(string text) => Assert.Equal("1234.5000", Read(FieldType.Money, text, new ValueReading { Decimal = ',', Group = ' ' }));

    [Theory]
    [InlineData("$4.50", "4.5000")]
    [InlineData("-$4.50", "-4.5000")]
    [InlineData("$ 4.50", "4.5000")]
    public void Currency_signs_are_stripped(string text, string expected) => Assert.Equal(expected, Read(FieldType.Money, text, new ValueReading { Strip = ["$"] }));

    [Theory]
    [InlineData("(4.50)", "-4.5000")]
    [InlineData("4.50-", "-4.5000")]
    [InlineData("($4.50)", "-4.5000")]
    public void Negative_numbers_of_accountants(string text, string expected) => Assert.Equal(expected, Read(FieldType.Money, text, new ValueReading { AccountingNegatives = true, Strip = ["$"] }));

    [Theory]
    [InlineData("-5.00", "5.0000")]
    [InlineData("5.00", "-5.0000")]
    [InlineData("0.00", "0.0000")]
    [InlineData("", null)]
    public void A_negated_amount_changes_its_sign(string text, string? expected) => Assert.Equal(expected, Read(FieldType.Money, text, new ValueReading { Negated = true }));

    [Theory]
    [InlineData("15%", "0.1500")]
    [InlineData("15 %", "0.1500")]
    [InlineData("15", "0.1500")]
    public void A_percentage_is_a_share(string text, string expected) => Assert.Equal(expected, Read(FieldType.Rate, text, new ValueReading { Percent = true }));

    [Theory]
    [InlineData("13085.0", "13085")]
    [InlineData("13085", "13085")]
    [InlineData("A.0", "A")]
    public void An_identifier_loses_its_float_tail(string text, string expected) => Assert.Equal(expected, Read(FieldType.Identifier, text, new ValueReading { FloatTail = true }));

    [Fact]
    public void A_word_for_missing_is_missing() => Assert.Null(Read(FieldType.Text, " N/A ", new ValueReading { MissingWords = ["n/a"] }));

    [Theory]
    [InlineData("1704277920", "2024-01-03 10:32:00", EpochUnit.Seconds)]
    [InlineData("1704277920500", "2024-01-03 10:32:00.5", EpochUnit.Milliseconds)]
    public void Time_since_1970(string text, string expected, EpochUnit unit) => Assert.Equal(expected, Read(FieldType.Instant, text, new ValueReading { Epoch = unit }));

    // The second column is what a person reads; the pattern is what the sniffer finds for the text.
    [Theory]
    [InlineData("2024-01-03 10:32:00", "2024-01-03 10:32:00")]
    [InlineData("2024-01-03T10:32:00", "2024-01-03 10:32:00")]
    [InlineData("2024-01-03 10:32", "2024-01-03 10:32:00")]
    [InlineData("1998-01-07 00:00:00.0", "1998-01-07 00:00:00")]
    [InlineData("1998-01-07 00:00:00.123", "1998-01-07 00:00:00.123")]
    [InlineData("2024-01-23", "2024-01-23 00:00:00")]
    [InlineData("20240123", "2024-01-23 00:00:00")]
    [InlineData("1/23/2024", "2024-01-23 00:00:00")]
    [InlineData("1/23/24", "2024-01-23 00:00:00")]
    [InlineData("1/23/2024 8:26", "2024-01-23 08:26:00")]
    [InlineData("1/23/2024 8:26 PM", "2024-01-23 20:26:00")]
    [InlineData("23.01.2024", "2024-01-23 00:00:00")]
    [InlineData("23.1.2024 8:26", "2024-01-23 08:26:00")]
    [InlineData("23-Jan-2024", "2024-01-23 00:00:00")]
    [InlineData("January 23, 2024", "2024-01-23 00:00:00")]
    [InlineData("23. März 2024", "2024-03-23 00:00:00")]
    [InlineData("23 août 2024", "2024-08-23 00:00:00")]
    [InlineData("23 de enero de 2024", "2024-01-23 00:00:00")]
    [InlineData("Tuesday, January 23, 2024", "2024-01-23 00:00:00")]
    [InlineData("2024-01-23 10:22:33 -0500", "2024-01-23 10:22:33")]
    [InlineData("2024-01-23T10:22:33+00:00", "2024-01-23 10:22:33")]
    [InlineData("2024-01-23T10:22:33Z", "2024-01-23 10:22:33")]
    [InlineData("2024-01-23 10:22:33 UTC", "2024-01-23 10:22:33")]
    [InlineData("2024-01-23T10:22:33.500Z", "2024-01-23 10:22:33.5")]
    public void An_instant_is_read_by_the_pattern_that_was_found_for_it(string text, string expected) => Assert.Equal(expected, Read(FieldType.Instant, text, Found(text)));

    [Theory]
    [InlineData("08:26", "08:26:00")]
    [InlineData("8:26", "08:26:00")]
    [InlineData("08:26:59", "08:26:59")]
    [InlineData("8:26 PM", "20:26:00")]
    [InlineData("1:08:33 PM", "13:08:33")]
    public void A_time_of_day_is_read_by_the_pattern_that_was_found_for_it(string text, string expected) => Assert.Equal(expected, Read(FieldType.Time, text, Found(text)));

    /// <summary>The reading of a column that holds only this text, as a proposal finds it.</summary>
    static ValueReading Found(string text)
    {
        string kind = text.Contains(':', StringComparison.Ordinal) && text.Length < 12 ? "Time" : "Date";
        using var source = new SourceFixture().Select("sales", $"select i as _record, 0 as _line, 's' as _file, {Sql.Text(text)} as {kind}, '2024-01-05' as day, i::varchar as receipt, '2.50' as price from range(30) t(i)");
        return source.Propose(MappingAnswers.Parse([kind == "Time" ? "order_time=Time" : "ordered_at=Date"], [], null)).Mapping.Field(kind == "Time" ? "order_time" : "ordered_at")!.Reading;
    }

    [Theory]
    [InlineData("Yes", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("1", "true")]
    [InlineData("no", "false")]
    [InlineData("", null)]
    public void Yes_and_no(string text, string? expected) => Assert.Equal(expected, Read(FieldType.Flag, text));

    [Fact]
    public void Other_words_for_yes_are_read_where_they_are_named() => Assert.Equal("true", Read(FieldType.Flag, "Subscribed", new ValueReading { TrueWords = ["subscribed"] }));

    [Fact]
    public void Type_names_are_those_of_the_values()
    {
        using var engine = DuckDbEngine.InMemory();
        foreach (var type in Enum.GetValues<FieldType>())
        {
            string found = engine.Query($"select typeof({TypedSql.Of(type, "c", ValueReading.Plain)}) as t from (select cast(null as varchar) as c)", null, TestContext.Current.CancellationToken).Column<string?>("t")[0]!;
            Assert.Equal(TypedSql.TypeName(type).Replace(" ", "", StringComparison.Ordinal).ToUpper(CultureInfo.InvariantCulture), found.Replace(" ", "", StringComparison.Ordinal));
        }
    }
}
