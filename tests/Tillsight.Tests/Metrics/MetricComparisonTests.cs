using Tillsight.Engines;
using Tillsight.Metrics.Queries;

namespace Tillsight.Tests.Metrics;

/// <summary>A shop that sells 1 on each Monday, 2 on each Tuesday ... 7 on each Sunday, from 1 January 2010 to Thursday 10 March 2011.</summary>
public sealed class SteadyShop : IDisposable
{
    public static readonly DateOnly First = new(2010, 1, 1), Last = new(2011, 3, 10);

    public SmallShop Shop { get; } = SmallShop.Empty();

    public SteadyShop() => Shop.Execute("""
        insert into fct_order_line by name
        select 1 as batch_key, i + 1 as record_number, 'sale' as kind, i as order_key, date '2010-01-01' + cast(i as integer) as order_date,
               case when i % 2 = 0 then 'web' else 'store' end as channel,
               isodow(date '2010-01-01' + cast(i as integer)) as gross_amount, 0 as discount_amount, isodow(date '2010-01-01' + cast(i as integer)) as net_amount
        from range(0, 434) days (i)
        """);

    /// <summary>What the shop sold from day to day, both included, by counting weekdays.</summary>
    public static decimal Sold(DateOnly from, DateOnly to)
    {
        decimal sum = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
            if (day >= First && day <= Last) sum += day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
        return sum;
    }

    public void Dispose() => Shop.Dispose();
}

public class MetricComparisonTests(SteadyShop steady, SmallShop small) : IClassFixture<SteadyShop>, IClassFixture<SmallShop>
{
    readonly SmallShop _shop = steady.Shop;

    [Fact]
    public void An_unfinished_month_is_compared_with_the_same_part_of_the_month_before()
    {
        var march = _shop.Answer("net_sales", grain: "month", compare: "previous").Rows[^1];
        Assert.True(march.IsPartial);
        Assert.Equal([new DateOnly(2011, 3, 1), Sold("2011-03-01", "2011-03-10"), Sold("2011-02-01", "2011-02-10"), 0m, 0m], march.Cells);
    }

    [Fact]
    public void A_finished_month_is_compared_with_the_whole_month_before()
    {
        var february = _shop.Answer("net_sales", grain: "month", compare: "previous").Rows[^2];
        Assert.False(february.IsPartial);
        Assert.Equal(Sold("2011-01-01", "2011-01-31"), february.Cells[2]);
    }

    [Fact]
    public void The_first_period_of_the_data_is_compared_with_nothing_rather_than_zero() =>
        Assert.Equal([null, null, null], _shop.Answer("net_sales", grain: "month", compare: "previous").Rows[0].Cells.Skip(2));

    [Fact]
    public void A_time_that_the_data_covers_only_in_part_is_no_reference()
    {
        using var shop = SmallShop.Empty();
        shop.Execute("""
            insert into fct_order_line by name
            select 1 as batch_key, i as record_number, 'sale' as kind, date '2009-12-01' + cast(i as integer) as order_date, 0 as discount_amount, 1 as net_amount, 1 as gross_amount
            from range(0, 761) days (i)
            """);
        var answer = shop.Answer("net_sales", grain: "quarter", compare: "year");
        Assert.Equal(["2010-10-01 | 92 | - | - | -", "2011-01-01 | 90 | 90 | 0 | 0"], answer.Lines()[4..6]);
        Assert.StartsWith("The data starts on 2009-12-01", Assert.Single(answer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_whose_first_day_was_a_holiday_is_a_reference_all_the_same()
    {
        using var shop = SmallShop.Empty();
        shop.Execute("""
            insert into fct_order_line by name
            select 1 as batch_key, i as record_number, 'sale' as kind, date '2010-01-02' + cast(i as integer) as order_date, 0 as discount_amount, 1 as net_amount, 1 as gross_amount
            from range(0, 60) days (i)
            """);
        Assert.Equal("2010-02-01 | 28 | 30 | -2 | -0.0666666666666666666666666667", shop.Answer("net_sales", grain: "month", compare: "previous").Lines()[1]);
    }

    [Fact]
    public void Months_a_year_ago_are_the_same_months()
    {
        var answer = _shop.Answer("net_sales", grain: "month", from: "2011-01-01", compare: "year");
        Assert.Equal("the month a year ago", answer.ComparedWith);
        Assert.Equal([Sold("2010-01-01", "2010-01-31"), Sold("2010-02-01", "2010-02-28"), Sold("2010-03-01", "2010-03-10")],
            answer.Rows.Select(r => answer.Figure(r, "net_sales_previous")!.Value));
        Assert.Equal(Sold("2010-01-01", "2010-03-10"), answer.Figure(answer.Total, "net_sales_previous"));
    }

    [Fact]
    public void An_unfinished_year_is_compared_with_as_many_days_of_the_year_before() =>
        Assert.Equal([2011L, Sold("2011-01-01", "2011-03-10"), Sold("2010-01-01", "2010-03-10")],
            _shop.Answer("net_sales", grain: "year", compare: "previous").Rows[^1].Cells.Take(3));

    [Fact]
    public void An_unfinished_quarter_is_compared_with_as_many_days_of_the_quarter_before() =>
        Assert.Equal(Sold("2010-10-01", "2010-12-08"), _shop.Answer("net_sales", grain: "quarter", compare: "previous").Rows[^1].Cells[2]);

    [Fact]
    public void An_unfinished_week_a_year_ago_is_the_same_weekdays()
    {
        var week = _shop.Answer("net_sales", grain: "week", compare: "year").Rows[^1];
        Assert.Equal([new DateOnly(2011, 3, 7), 10m, 10m], week.Cells.Take(3));
    }

    [Fact]
    public void Days_a_year_ago_fall_on_the_same_weekday()
    {
        var answer = _shop.Answer("net_sales", grain: "day", from: "2011-03-01", compare: "year");
        Assert.All(answer.Rows, row => Assert.Equal(row.Cells[1], row.Cells[2]));
    }

    [Fact]
    public void Days_a_year_ago_by_date_fall_on_another_weekday()
    {
        var answer = _shop.Answer("net_sales", grain: "day", from: "2011-03-01", compare: "year_date");
        Assert.Equal([Sold("2011-03-01", "2011-03-01"), Sold("2010-03-01", "2010-03-01")], answer.Rows[0].Cells.Skip(1).Take(2).Cast<decimal>());
    }

    [Fact]
    public void A_weekday_within_a_day_moves_with_it()
    {
        var answer = _shop.Answer("net_sales", by: "weekday", grain: "day", from: "2011-03-01", compare: "previous");
        Assert.Equal(10, answer.Rows.Count);
        Assert.All(answer.Rows, row => Assert.NotNull(row.Cells[3]));
    }

    [Fact]
    public void A_range_of_whole_months_beyond_the_data_is_compared_with_its_elapsed_part()
    {
        var answer = _shop.Answer("net_sales", from: "2011-03", to: "2011-03", compare: "previous");
        Assert.Equal([Sold("2011-03-01", "2011-03-10"), Sold("2011-02-01", "2011-02-10")], answer.Rows[0].Cells.Take(2).Cast<decimal>());
        Assert.Equal((true, "same part of Feb 2011"), (answer.IsUnfinished, answer.ComparedWith));
    }

    [Fact]
    public void A_range_of_days_is_compared_with_as_many_days_before() =>
        Assert.Equal(Sold("2011-02-22", "2011-02-28"), _shop.Answer("net_sales", from: "2011-03-01", to: "2011-03-07", compare: "previous").Rows[0].Cells[1]);

    [Fact]
    public void A_month_cut_by_the_range_is_compared_with_the_same_part_of_the_month_before()
    {
        var answer = _shop.Answer("net_sales", grain: "month", from: "2010-11-15", to: "2011-01-20", compare: "previous");
        Assert.Equal([Sold("2010-10-15", "2010-10-31"), Sold("2010-11-01", "2010-11-30"), Sold("2010-12-01", "2010-12-20")],
            answer.Rows.Select(r => answer.Figure(r, "net_sales_previous")!.Value));
        Assert.Equal([true, false, true], answer.Rows.Select(r => r.IsPartial));
    }

    [Fact]
    public void What_sold_only_before_has_a_row_of_its_own()
    {
        var answer = small.Answer("net_sales,orders", by: "product", from: "2011-02", to: "2011-02", compare: "previous", where: ["product=MUG", "product=BAG", "product=PEN"]);
        Assert.Equal(
            [
                "MUG | Blue mug | 20 | 20 | 0 | 0 | 1 | 1 | 0 | 0",
                "PEN | Red pen | 3 | 13.5 | -10.5 | -0.7777777777777777777777777778 | 0 | 1 | -1 | -1",
                "BAG | PEN | -27 | 0 | -27 | - | 0 | 0 | 0 | -",
            ],
            answer.Lines());
    }

    [Fact]
    public void Dimensions_beside_time_keep_their_values_in_the_comparison()
    {
        var answer = _shop.Answer("lines", by: "channel", grain: "month", from: "2011-02-01", to: "2011-02-28", compare: "previous");
        Assert.Equal(["2011-02-01 | store | 14 | 16 | -2 | -0.125", "2011-02-01 | web | 14 | 15 | -1 | -0.0666666666666666666666666667"],
            answer.Lines().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Undated_lines_are_compared_with_nothing()
    {
        var answer = small.Answer("net_sales", grain: "month", compare: "previous");
        Assert.Equal(["2011-01-01 | 70.5 | - | - | -", "2011-02-01 | -4 | 33.5 | -37.5 | -1.119402985074626865671641791", "- | 6 | - | - | -"], answer.Lines());
        Assert.Null(answer.Figure(answer.Total, "net_sales_previous"));
    }

    [Fact]
    public void An_empty_shop_has_columns_for_a_comparison_and_nothing_in_them()
    {
        using var empty = SmallShop.Empty();
        var answer = empty.Answer("net_sales", from: "2011-01-01", compare: "previous");
        Assert.Equal(["0 | - | - | -"], answer.Lines());
        Assert.Empty(empty.Answer("net_sales", grain: "month", compare: "previous").Rows);
    }

    static decimal Sold(string from, string to) => SteadyShop.Sold(DateOnly.Parse(from), DateOnly.Parse(to));
}
