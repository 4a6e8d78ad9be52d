using Tillsight.Profiling;
using Tillsight.Profiling.Alerts.Table;

namespace Tillsight.Tests.Profiling.Alerts.Table;

public class TableAlertTests
{
    static bool Has(string kind, string columns, string rows) => SourceRows.Alerts(kind, columns, rows).Count > 0;

    [Theory]
    [InlineData("constant"), InlineData("zeros"), InlineData("high_correlation"), InlineData("high_cardinality"), InlineData("unsupported"), InlineData("duplicates"),
     InlineData("near_duplicates"), InlineData("skewed"), InlineData("imbalance"), InlineData("missing"), InlineData("infinite"), InlineData("date_as_text"), InlineData("unique"),
     InlineData("dirty_category"), InlineData("constant_length"), InlineData("empty"), InlineData("uniform"), InlineData("rejected")]
    public void Every_alert_of_ydata_profiling_that_concerns_a_table_is_there(string kind) => Assert.Contains(TableAlerts.All, a => a.Kind == kind);

    [Fact]
    public void A_column_with_one_value_is_constant() => Assert.True(Has("constant", "a, b", "('x', '1'), ('x', '2'), (null, '3')"));

    [Fact]
    public void A_column_with_two_values_is_not_constant() => Assert.False(Has("constant", "a", "('x'), ('y')"));

    [Fact]
    public void A_column_without_any_value_is_empty_and_rejected()
    {
        Assert.True(Has("empty", "a, b", "(null, '1'), ('', '2')"));
        Assert.True(Has("rejected", "a, b", "(null, '1'), ('', '2')"));
    }

    [Fact]
    public void A_column_with_one_value_among_blanks_is_not_empty()
    {
        Assert.False(Has("empty", "a", "('x'), ('')"));
        Assert.False(Has("rejected", "a", "('x'), ('')"));
    }

    [Fact]
    public void Missing_cells_are_counted_with_their_share()
    {
        var alert = Assert.Single(SourceRows.Alerts("missing", "a, b", "select case when i < 25 then null else 'x' end, i from range(100) r (i)"));
        Assert.Equal((25, "fill_missing:a"), (alert.Rows, alert.Fix));
        Assert.Contains("25 %", alert.Message);
    }

    [Fact]
    public void A_full_column_misses_nothing() => Assert.False(Has("missing", "a", "('x'), ('y')"));

    [Fact]
    public void Zeros_are_reported_from_one_in_a_hundred_on() => Assert.True(Has("zeros", "a", "select case when i % 10 = 0 then 0 else i end from range(100) r (i)"));

    [Fact]
    public void A_rare_zero_is_not() => Assert.False(Has("zeros", "a", "select i from range(1000) r (i)"));

    [Fact]
    public void Infinite_numbers_are_reported() => Assert.True(Has("infinite", "a", "select case when i = 3 then 'inf' else cast(i as varchar) end from range(100) r (i)"));

    [Fact]
    public void Finite_numbers_are_not() => Assert.False(Has("infinite", "a", "select i from range(100) r (i)"));

    [Fact]
    public void A_very_long_tail_is_skewed() => Assert.True(Has("skewed", "a", "select case when i = 3 then 1000000 else i % 10 end from range(2000) r (i)"));

    [Fact]
    public void An_even_spread_is_not_skewed() => Assert.False(Has("skewed", "a", "select i from range(1000) r (i)"));

    [Fact]
    public void Words_with_many_values_have_high_cardinality() =>
        Assert.True(Has("high_cardinality", "a", "select 'word ' || chr(cast(65 + i % 26 as integer)) || chr(cast(65 + i // 52 as integer)) from range(600) r (i)"));

    [Fact]
    public void A_category_has_not() => Assert.False(Has("high_cardinality", "a", "select 'word ' || i % 20 from range(600) r (i)"));

    [Fact]
    public void A_value_of_its_own_on_every_row_is_unique() => Assert.True(Has("unique", "a", "('x'), ('y'), ('z')"));

    [Fact]
    public void A_repeated_value_is_not_unique() => Assert.False(Has("unique", "a", "('x'), ('y'), ('x')"));

    [Fact]
    public void Codes_of_one_length_have_a_constant_length() => Assert.True(Has("constant_length", "a", "select 'A' || lpad(cast(i % 40 as varchar), 4, '0') from range(100) r (i)"));

    [Fact]
    public void Words_of_several_lengths_have_not() => Assert.False(Has("constant_length", "a", "select repeat('a', 1 + i % 20) from range(100) r (i)"));

    [Fact]
    public void A_category_with_nearly_all_rows_is_imbalanced() => Assert.True(Has("imbalance", "a", "select case when i < 97 then 'yes' when i = 97 then 'no' else 'maybe' end from range(100) r (i)"));

    [Fact]
    public void Even_categories_are_balanced() => Assert.False(Has("imbalance", "a", "select 'c' || i % 3 from range(99) r (i)"));

    [Fact]
    public void Categories_that_are_too_even_are_uniform() => Assert.True(Has("uniform", "a", "select 'c' || i % 20 from range(2000) r (i)"));

    [Fact]
    public void Uneven_categories_are_not_uniform() => Assert.False(Has("uniform", "a", "select 'c' || cast(sqrt(i) as integer) % 20 from range(2000) r (i)"));

    [Fact]
    public void Dates_among_words_are_dates_stored_as_text() =>
        Assert.True(Has("date_as_text", "a", "select case when i % 3 = 0 then 'call again' else cast(date '2024-01-01' + cast(i as integer) as varchar) end from range(90) r (i)"));

    [Fact]
    public void A_column_of_dates_is_not_text() => Assert.False(Has("date_as_text", "a", "select date '2024-01-01' + cast(i as integer) from range(90) r (i)"));

    [Fact]
    public void Words_without_dates_are_not_dates() => Assert.False(Has("date_as_text", "a", "select 'shelf ' || i % 9 from range(90) r (i)"));

    [Fact]
    public void Dates_that_can_be_read_in_two_orders_are_ambiguous() => Assert.True(Has("ambiguous_format", "a", "('03/04/2024'), ('05/06/2024'), ('07/08/2024')"));

    [Fact]
    public void A_day_over_twelve_settles_the_order() => Assert.False(Has("ambiguous_format", "a", "('03/04/2024'), ('05/06/2024'), ('27/08/2024')"));

    [Fact]
    public void Words_among_numbers_are_unreadable()
    {
        var alert = Assert.Single(SourceRows.Alerts("unreadable", "a", "select case when i = 7 then 'seven' else cast(i as varchar) end from range(50) r (i)"));
        Assert.Equal((1, "unreadable_values"), (alert.Rows, alert.Fix));
        Assert.Contains("\"seven\"", alert.Message);
    }

    [Fact]
    public void Numbers_among_numbers_are_readable() => Assert.False(Has("unreadable", "a", "select i from range(50) r (i)"));

    [Fact]
    public void Nested_structures_are_unsupported() => Assert.True(Has("unsupported", "a", "('{\"x\": 1}'), ('{\"x\": 2}'), ('[1, 2]')"));

    [Fact]
    public void A_remark_in_brackets_is_a_text() => Assert.False(Has("unsupported", "a", "('[sold out]'), ('red'), ('blue')"));

    [Fact]
    public void Equal_rows_are_duplicates()
    {
        var alert = Assert.Single(SourceRows.Alerts("duplicates", "a, b", "('1', 'x'), ('1', 'x'), ('1', 'x'), ('2', 'x')"));
        Assert.Equal((2, "exact_duplicates"), (alert.Rows, alert.Fix));
        Assert.Equal(("3 times: 1 | x", "a.csv", 2L), (alert.Examples[0].Text, alert.Examples[0].File, alert.Examples[0].Line));
    }

    [Fact]
    public void Different_rows_are_no_duplicates() => Assert.False(Has("duplicates", "a", "('1'), ('2')"));

    [Fact]
    public void Rows_equal_but_for_case_are_near_duplicates() => Assert.True(Has("near_duplicates", "a, b", "('Mug', '1'), ('MUG', '1')"));

    [Fact]
    public void Rows_that_differ_in_a_number_are_no_near_duplicates() => Assert.False(Has("near_duplicates", "a, b", "('Mug', '1'), ('MUG', '2')"));

    [Fact]
    public void Columns_on_one_line_are_highly_correlated() => Assert.True(Has("high_correlation", "a, b", "select i, 3 * i + i % 2 from range(100) r (i)"));

    [Fact]
    public void Independent_columns_are_not() => Assert.False(Has("high_correlation", "a, b", "select i % 10, i // 10 from range(100) r (i)"));

    [Fact]
    public void Spellings_of_one_word_are_a_dirty_category()
    {
        var alert = Assert.Single(SourceRows.Alerts("dirty_category", "a", "select case when i = 1 then 'Untied Kingdom' when i = 2 then 'united kingdom' when i % 2 = 0 then 'United Kingdom' else 'France' end from range(100) r (i)"));
        Assert.Equal((2, "merge_values:a"), (alert.Rows, alert.Fix));
    }

    [Fact]
    public void Spellings_that_differ_in_case_only_need_one_case() =>
        Assert.Equal("text_case:a", Assert.Single(SourceRows.Alerts("dirty_category", "a", "('85123A'), ('85123A'), ('85123a'), ('mug')")).Fix);

    [Fact]
    public void North_and_South_Carolina_are_two_states() => Assert.False(Has("dirty_category", "a", "select (['North Carolina', 'South Carolina', 'Virginia', 'West Virginia'])[1 + i % 4] from range(100) r (i)"));

    [Fact]
    public void Surnames_that_hardly_come_back_are_their_owners_own_spelling() =>
        Assert.False(Has("dirty_category", "a", "select case when i = 1 then 'McGee' when i = 2 then 'Mcgee' else 'Name ' || chr(cast(65 + i % 26 as integer)) || chr(cast(65 + i // 26 as integer)) end from range(200) r (i)"));

    [Fact]
    public void Blanks_around_texts_are_trimmed() => Assert.Equal("trim_text", Assert.Single(SourceRows.Alerts("padded_text", "a", "(' Mug'), ('Plate')")).Fix);

    [Fact]
    public void Blanks_within_texts_are_not() => Assert.False(Has("padded_text", "a", "('Red mug'), ('Plate')"));

    [Fact]
    public void A_column_that_repeats_another_is_redundant() => Assert.Equal("redundant_column:b", Assert.Single(SourceRows.Alerts("equal_columns", "a, b", "('x', 'x'), ('y', 'y')")).Fix);

    [Fact]
    public void A_column_that_differs_once_is_not() => Assert.False(Has("equal_columns", "a, b", "('x', 'x'), ('y', 'z')"));

    [Fact]
    public void A_few_exceptions_from_a_dependency_are_worth_a_look() =>
        Assert.Equal(1, Assert.Single(SourceRows.Alerts("broken_dependency", "a, b", "select 'c' || i % 20, case when i = 30 then 'odd' else 'k' || (i % 20) // 4 end from range(1000) r (i)")).Rows);

    [Fact]
    public void A_dependency_without_exceptions_is_no_alarm() =>
        Assert.False(Has("broken_dependency", "a, b", "select 'c' || i % 20, 'k' || (i % 20) // 4 from range(1000) r (i)"));

    [Fact]
    public void A_table_without_rows_is_empty() => Assert.Null(Assert.Single(SourceRows.Alerts("empty", "a", "select 'x' where false")).Column);

    [Fact]
    public void A_muted_kind_is_not_said() =>
        Assert.Empty(SourceRows.Alerts("constant", "a, b", "('x', '1'), ('x', '2')", new ProfileOptions { Muted = ["constant"] }));
}
