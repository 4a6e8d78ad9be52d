using Tillsight.Engines;
using Tillsight.Profiling;
using Tillsight.Profiling.Relations;
using Tillsight.Sources.Values;

namespace Tillsight.Tests.Profiling;

public class ProfilerTests
{
    [Fact]
    public void Absent_empty_blank_and_missing_words_are_told_apart()
    {
        var column = SourceRows.Profile("a", "('1'), (null), (''), ('  '), ('N/A'), ('2')").Column("a");
        Assert.Equal((1L, 2L, 1L, 4L), (column.Null, column.Empty, column.MissingWords, column.Missing));
        Assert.Equal(2, column.Distinct.Value);
    }

    [Fact]
    public void Numbers_with_groups_currencies_and_a_decimal_comma_are_read_as_numbers()
    {
        var numbers = SourceRows.Profile("a", "('1.234,50 €'), ('2,00 €'), ('-3,50 €'), ('10,00 €')").Column("a").Numbers!;
        Assert.Equal((1243.0, -3.5, 1234.5), (numbers.Sum, numbers.Minimum, numbers.Maximum));
    }

    [Fact]
    public void Percents_are_shares() => Assert.Equal(0.15, SourceRows.Profile("a", "('10%'), ('15%'), ('20%')").Column("a").Numbers!.Mean, 1e-12);

    [Fact]
    public void Words_among_numbers_are_unreadable_not_missing()
    {
        var column = SourceRows.Profile("a", "select case when i = 7 then 'seven' else cast(i as varchar) end from range(50) r (i)").Column("a");
        Assert.Equal((ValueKind.Integer, 1L, 0L), (column.Kind, column.Unreadable, column.Missing));
    }

    [Fact]
    public void Infinite_values_are_counted_and_left_out()
    {
        var numbers = SourceRows.Profile("a", "select case when i = 7 then 'inf' when i = 8 then '-Infinity' else cast(i as varchar) end from range(50) r (i)").Column("a").Numbers!;
        Assert.Equal((2L, 49.0), (numbers.Infinite, numbers.Maximum));
    }

    [Fact]
    public void Day_and_month_are_decided_from_the_whole_column()
    {
        var dates = SourceRows.Profile("a", "('03/04/2024'), ('05/04/2024'), ('25/04/2024')").Column("a").Dates!;
        Assert.Equal((new DateTime(2024, 4, 3), new DateTime(2024, 4, 25), false), (dates.First, dates.Last, dates.HasTime));
    }

    [Fact]
    public void A_single_number_has_no_deviation()
    {
        var numbers = SourceRows.Profile("a", "('5')").Column("a").Numbers!;
        Assert.Equal((5.0, double.NaN, double.NaN), (numbers.Mean, numbers.StandardDeviation, numbers.Skewness));
    }

    [Fact]
    public void Equal_numbers_have_no_spread_and_one_bin()
    {
        var numbers = SourceRows.Profile("a", "('5'), ('5'), ('5'), ('5')").Column("a").Numbers!;
        Assert.Equal((0.0, 0.0, 0.0, 1), (numbers.StandardDeviation, numbers.Skewness, numbers.Kurtosis, numbers.Histogram.Counts.Count));
    }

    [Fact]
    public void A_histogram_counts_every_number_once()
    {
        var histogram = SourceRows.Profile("a", "select power(i, 3) from range(1000) r (i)").Column("a").Numbers!.Histogram;
        Assert.Equal(1000, histogram.Counts.Sum() + histogram.Below + histogram.Above);
        Assert.Equal(histogram.Edges.Order(), histogram.Edges);
    }

    [Fact]
    public void One_far_outlier_leaves_the_histogram_its_shape()
    {
        var histogram = SourceRows.Profile("a", "select case when i = 5 then 1000000 else i % 20 end from range(500) r (i)").Column("a").Numbers!.Histogram;
        Assert.Equal(1, histogram.Above);
        Assert.True(histogram.Counts.Count(c => c > 0) > 3);
    }

    [Fact]
    public void Columns_with_very_many_values_are_sampled_and_say_so()
    {
        var options = new ProfileOptions { ExactDistinct = 1000, ColumnSampleRows = 4000, PairSampleRows = 2000 };
        var column = SourceRows.Profile("a, b", "select i, i % 7 from range(20000) r (i)", options).Column("a");
        Assert.True(column.IsSampled);
        Assert.InRange(column.ProfiledRows, 3500, 4500);
        Assert.Equal((0.0, 19999.0), (column.Numbers!.Minimum, column.Numbers.Maximum));
        Assert.InRange(column.Numbers.Median, 9500, 10500);
        Assert.Equal((20000L, true), (column.Distinct.Value, column.Distinct.IsExact));
    }

    [Fact]
    public void A_column_of_few_values_is_exact_however_many_rows_there_are() =>
        Assert.False(SourceRows.Profile("a, b", "select i, i % 7 from range(20000) r (i)", new ProfileOptions { ExactDistinct = 1000, PairSampleRows = 2000 }).Column("b").IsSampled);

    [Fact]
    public void What_is_missing_in_a_sampled_column_is_counted_on_every_row()
    {
        var options = new ProfileOptions { ExactDistinct = 1000, ColumnSampleRows = 4000, PairSampleRows = 2000 };
        var column = SourceRows.Profile("a", "select case when i % 10 = 0 then null when i % 10 = 1 then '' else cast(i as varchar) end from range(20000) r (i)", options).Column("a");
        Assert.Equal((2000L, 2000L, 16000L), (column.Null, column.Empty, column.Distinct.Value));
    }

    [Fact]
    public void Two_columns_together_can_be_the_key()
    {
        var keys = SourceRows.Profile("invoice, line, name", "select i // 5, i % 5, 'x' from range(100) r (i)").Keys;
        Assert.Equal(["invoice", "line"], Assert.Single(keys).Columns);
    }

    [Fact]
    public void A_column_with_a_missing_value_is_no_key() => Assert.Empty(SourceRows.Profile("a", "('1'), ('2'), (null)").Keys);

    [Fact]
    public void Rows_that_differ_in_case_and_blanks_are_near_duplicates()
    {
        var duplicates = SourceRows.Profile("a, b", "('Mug', '1'), ('Mug', '1'), (' mug ', '1'), ('Plate', '1')").Duplicates;
        Assert.Equal((1L, 1L, 1L), (duplicates.ExtraCopies, duplicates.Sets, duplicates.NearCopies));
    }

    [Fact]
    public void Absent_and_empty_cells_do_not_make_rows_equal() => Assert.Equal(0, SourceRows.Profile("a, b", "('1', null), ('1', '')").Duplicates.ExtraCopies);

    [Fact]
    public void A_dependency_is_verified_beyond_the_sample()
    {
        var options = new ProfileOptions { PairSampleRows = 1000 };
        var found = SourceRows.Profile("city, country", "select 'c' || i % 100, case when i = 19_999 then 'odd' else 'k' || (i % 100) // 10 end from range(20000) r (i)", options).Dependencies;
        Assert.Equal(1, found.Single(d => d is { Determinant: "city", Dependent: "country" }).Exceptions);
    }

    [Fact]
    public void A_nearly_constant_column_is_determined_by_nothing() =>
        Assert.Empty(SourceRows.Profile("a, b", "select i % 10, case when i = 3 then 'x' else 'y' end from range(1000) r (i)").Dependencies);

    [Fact]
    public void Columns_that_differ_on_one_row_outside_the_sample_are_not_equal() =>
        Assert.Empty(SourceRows.Profile("a, b", "select i % 7, case when i = 12_345 then 99 else i % 7 end from range(20000) r (i)", new ProfileOptions { PairSampleRows = 1000 }).EqualColumns);

    [Fact]
    public void Spearman_leaves_out_rows_with_a_missing_number()
    {
        var found = SourceRows.Profile("a, b", "('1', '10'), ('2', null), ('3', '30'), ('4', '40')").Correlations.Single(c => c.Measure == CorrelationMeasure.Spearman);
        Assert.Equal(1.0, found.Value, 1e-12);
        Assert.Equal(3, found.Rows);
    }

    [Fact]
    public void A_table_without_rows_has_a_profile_too()
    {
        var table = SourceRows.Profile("a, b", "select '1', '2' where false");
        Assert.Equal((0L, 2, ValueKind.Empty), (table.Rows, table.Columns.Count, table.Columns[0].Kind));
        Assert.Contains(table.Alerts, a => a is { Kind: "empty", Column: null });
    }

    [Fact]
    public void Records_that_could_not_be_read_are_no_rows()
    {
        using var engine = DuckDbEngine.InMemory();
        engine.Execute("create table archived as select * from (values (1, 2, 'f', 'x', null), (2, 3, 'f', null, 'ragged')) t (_record, _line, _file, a, _error)", TestContext.Current.CancellationToken);
        Assert.Equal(0, Profiler.Profile(new SourceTable("t", "archived", ["a"], 1, ["f"]), engine, cancellation: TestContext.Current.CancellationToken).Column("a").Missing);
    }

    [Fact]
    public void Headers_with_quotes_and_spaces_are_only_names()
    {
        using var engine = DuckDbEngine.InMemory();
        engine.Execute("create table odd as select 1 as _record, 2 as _line, 'f' as _file, '5' as \"he said \"\"x\"\", then; drop\"", TestContext.Current.CancellationToken);
        Assert.Equal(5, Profiler.Profile(new SourceTable("t", "odd", ["he said \"x\", then; drop"], 1, ["f"]), engine, cancellation: TestContext.Current.CancellationToken).Columns[0].Numbers!.Mean);
    }

    [Fact]
    public void The_same_table_twice_gives_the_same_profile()
    {
        static string Run() => ProfileJsonTests.Json(SourceRows.Profile("a, b, c", "select i * 0.37, i % 13, 'w' || i % 97 from range(30000) r (i)", new ProfileOptions { ExactDistinct = 5000, PairSampleRows = 3000, ColumnSampleRows = 5000 }));
        Assert.Equal(Run(), Run());
    }
}
