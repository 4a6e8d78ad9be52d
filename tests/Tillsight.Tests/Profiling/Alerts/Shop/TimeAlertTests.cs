namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class TimeAlertTests
{
    const string Fields = "order_id, ordered_at, quantity, unit_price";
    const string Stored = "store_id, order_id, ordered_at, quantity, unit_price";

    [Fact]
    public void A_date_after_the_load_lies_in_the_future() =>
        Assert.Equal(1, TillLines.Check("future_date", Fields, "('1', '2025-02-01', 1, 5), ('2', '2025-01-31 23:00', 1, 5)")!.Rows);

    [Fact]
    public void The_day_of_the_load_is_not_the_future() => Assert.Null(TillLines.Check("future_date", Fields, "('2', '2025-01-31 23:00', 1, 5)"));

    [Fact]
    public void A_default_date_is_implausible() =>
        Assert.Equal(1, TillLines.Check("implausible_date", Fields, "('1', '1970-01-01', 1, 5), ('2', '2024-01-31', 1, 5)")!.Rows);

    [Fact]
    public void An_order_of_1997_is_plausible() => Assert.Null(TillLines.Check("implausible_date", Fields, "('1', '1997-01-01', 1, 5)"));

    [Fact]
    public void A_line_without_a_date_is_reported() => Assert.Equal(5m, TillLines.Check("date_missing", Fields, "('1', null, 1, 5), ('2', '2024-01-31', 1, 5)")!.Amount);

    [Fact]
    public void Dated_lines_miss_no_date() => Assert.Null(TillLines.Check("date_missing", Fields, "('2', '2024-01-31', 1, 5)"));

    [Fact]
    public void Midnight_among_times_is_a_lost_time() =>
        Assert.Equal(1, TillLines.Check("lone_midnight", Fields, "('1', '2024-01-05 00:00', 1, 5), ('2', '2024-01-05 10:12', 1, 5), ('3', '2024-01-05 11:30', 1, 5)")!.Rows);

    [Fact]
    public void Dates_without_any_time_are_dates() => Assert.Null(TillLines.Check("lone_midnight", Fields, "('1', '2024-01-05', 1, 5), ('2', '2024-01-06', 1, 5)"));

    static string Open(string more) => $"""
        select cast(i as varchar), timestamp '2024-01-01 09:00' + (i % 9) * interval 1 hour + i // 90 * interval 1 day, 1, 5 from range(4500) r (i) {more}
        """;

    [Fact]
    public void An_order_at_three_at_night_is_outside_opening_hours() =>
        Assert.Equal("at 03:00, 1 line", TillLines.Check("outside_opening_hours", Fields, Open("union all select 'x', timestamp '2024-01-07 03:12', 1, 5"))!.Examples[0].Text);

    [Fact]
    public void A_last_customer_after_closing_time_is_not() =>
        Assert.Null(TillLines.Check("outside_opening_hours", Fields, Open("union all select 'x', timestamp '2024-01-07 18:12', 1, 5")));

    static string Months(int shift) =>
        $"select cast(i as varchar), timestamp '2024-01-01 09:00' + i // 300 * interval 1 month + (i % 9 + case when i // 300 = 3 then {shift} else 0 end) * interval 1 hour, 1, 5 from range(1800) r (i)";

    [Fact]
    public void A_month_whose_trade_lies_five_hours_later_has_a_shifted_clock()
    {
        var alert = TillLines.Check("clock_shift", Fields, Months(5))!;
        Assert.Equal((300, "2024-04: half of the trade by 18:00, usually by 13:00"), (alert.Rows, alert.Examples[0].Text));
    }

    [Fact]
    public void Trade_that_moves_by_an_hour_is_the_season() => Assert.Null(TillLines.Check("clock_shift", Fields, Months(1)));

    [Fact]
    public void Many_orders_at_one_second_have_the_time_of_an_upload() =>
        Assert.Equal(20, TillLines.Check("same_instant", Fields, "select cast(i as varchar), timestamp '2024-01-05 17:03:11', 1, 5 from range(20) r (i)")!.Rows);

    [Fact]
    public void Many_orders_at_midnight_have_no_time() =>
        Assert.Null(TillLines.Check("same_instant", Fields, "select cast(i as varchar), timestamp '2024-01-05', 1, 5 from range(20) r (i)"));

    [Fact]
    public void Dates_never_later_than_the_12th_are_swapped() =>
        Assert.Equal(60, TillLines.Check("swapped_day_and_month", Fields, "select cast(i as varchar), make_timestamp(2024, 1 + i // 12, 1 + i % 12, 0, 0, 0), 1, 5 from range(60) r (i)")!.Rows);

    [Fact]
    public void Dates_of_whole_months_are_not_swapped() =>
        Assert.Null(TillLines.Check("swapped_day_and_month", Fields, "select cast(i as varchar), timestamp '2024-01-01' + i * interval 1 day, 1, 5 from range(90) r (i)"));

    /// <summary>A store open Monday to Saturday for half a year, but for the days given.</summary>
    static string Store(string but, string store = "N") =>
        $"select '{store}', cast(i as varchar), timestamp '2024-01-01 10:00' + i * interval 1 day as t, 1, 100 from range(180) r (i) where isodow(t) < 7 and cast(t as date) not in ({but})";

    [Fact]
    public void A_usual_trading_day_without_a_line_is_missing_at_the_takings_of_its_weekday()
    {
        var alert = TillLines.Check("missing_day", Stored, Store("date '2024-03-13'"))!;
        Assert.Equal((1, 100m), (alert.Rows, alert.Amount));
        Assert.Equal("store N on Wed 2024-03-13", alert.Examples[0].Text);
    }

    [Fact]
    public void Sundays_of_a_store_that_never_opens_on_them_are_not_missing() => Assert.Null(TillLines.Check("missing_day", Stored, Store("date '1999-01-01'")));

    [Fact]
    public void A_public_holiday_is_not_missing() =>
        Assert.Null(TillLines.Check("missing_day", Stored, Store("date '2024-05-27'"), o => o with { Country = "US" }));

    [Fact]
    public void Without_a_country_a_holiday_of_any_country_is_not_missing() => Assert.Null(TillLines.Check("missing_day", Stored, Store("date '2024-05-27'")));

    [Fact]
    public void A_holiday_of_another_country_is_missing() =>
        Assert.Equal(1, TillLines.Check("missing_day", Stored, Store("date '2024-05-27'"), o => o with { Country = "FR" })!.Rows);

    [Fact]
    public void A_day_on_which_every_store_is_closed_is_not_missing() => Assert.Null(TillLines.Check("missing_day", Stored,
        string.Join(" union all ", "NSW".Select(s => Store("date '2024-03-13'", s.ToString())))));

    [Fact]
    public void A_closure_of_weeks_is_not_missing_days() =>
        Assert.Null(TillLines.Check("missing_day", Stored, Store(string.Join(", ", Enumerable.Range(4, 20).Select(d => $"date '2024-03-{d:00}'")))));

    static string Takings(int odd) =>
        $"select cast(i as varchar), timestamp '2024-01-01 10:00' + i // 40 * interval 1 day, 1, case when i // 40 = 30 then {odd} else 10 + i // 40 % 3 end from range(2400) r (i)";

    [Fact]
    public void A_day_with_ten_times_the_takings_of_its_weekday_stands_out() => Assert.Equal(1, TillLines.Check("day_outlier", Fields, Takings(120))!.Rows);

    [Fact]
    public void A_day_with_twice_the_takings_does_not() => Assert.Null(TillLines.Check("day_outlier", Fields, Takings(24)));

    [Fact]
    public void A_store_that_stops_before_the_data_ends_has_gone_silent() =>
        Assert.Equal("store S: nothing since 2024-05-11", TillLines.Check("store_silence", Stored,
            Store("date '1999-01-01'") + " union all select * from (" + Store("date '1999-01-01'", "S") + " and t < timestamp '2024-05-12')")!.Examples[0].Text);

    [Fact]
    public void Stores_that_trade_to_the_end_are_not_silent() =>
        Assert.Null(TillLines.Check("store_silence", Stored, Store("date '1999-01-01'") + " union all " + Store("date '1999-01-01'", "S")));
}
