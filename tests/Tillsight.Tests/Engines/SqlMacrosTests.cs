using Tillsight.Engines;

namespace Tillsight.Tests.Engines;

public class SqlMacrosTests
{
    [Theory]
    [InlineData("select @year_of(d)", "select cast(year(d) as integer)")]
    [InlineData("select 'ann@example.com', @year_of(d)", "select 'ann@example.com', cast(year(d) as integer)")]
    [InlineData("select 'it''s @home', \"a@b\"", "select 'it''s @home', \"a@b\"")]
    [InlineData("-- a customer's @note\nselect 1 - @year_of(d)", "-- a customer's @note\nselect 1 - cast(year(d) as integer)")]
    [InlineData("select '@", "select '@")]
    public void A_macro_is_expanded_but_never_inside_a_text_a_name_or_a_comment(string sql, string expanded) => Assert.Equal(expanded, SqlMacros.DuckDb.Expand(sql));

    [Fact]
    public void A_name_that_the_engine_does_not_know_is_an_error() => Assert.Throws<InvalidOperationException>(() => SqlMacros.DuckDb.Expand("select @nothing(d)"));
}
