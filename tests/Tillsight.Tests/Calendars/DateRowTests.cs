using FsCheck.Fluent;
using Tillsight.Calendars;
using Tillsight.Tests.Statistics;

namespace Tillsight.Tests.Calendars;

public class DateRowTests
{
    static readonly DateRowOptions British = new() { Holidays = Holidays.Find("GB")! };

    static DateRow Row(DateOnly date, DateRowOptions? options = null) => DateRows.Over(new(date, date), options ?? British).Single();

    [Fact]
    public void A_row_says_all_about_its_day() => Assert.Equal(
        new DateRow(
            new(2011, 12, 26), 2011, 52, new(2011, 12, 26), new(2011, 12, 1), new(2011, 10, 1),
            2011, 4, 12, 26, 1, false, true, "Boxing Day", 2011, 4, 11, 48),
        Row(new(2011, 12, 26)));

    [Fact]
    public void Sunday_is_day_7() => Assert.Equal(7, Row(new(2011, 12, 4)).Weekday);

    [Fact]
    public void The_ISO_year_near_New_Year_is_not_the_dates() => Assert.Equal((2010, 52), Row(new(2011, 1, 1)) is var row ? (row.IsoYear, row.IsoWeek) : default);

    [Fact]
    public void The_week_begins_on_the_workspaces_first_weekday() =>
        Assert.Equal(new(2011, 12, 4), Row(new(2011, 12, 6), British with { WeekStart = DayOfWeek.Sunday }).WeekStart);

    [Fact]
    public void The_weekend_is_a_setting() => Assert.True(Row(new(2011, 12, 9), British with { Weekend = [DayOfWeek.Friday, DayOfWeek.Saturday] }).IsWeekend);

    [Fact]
    public void A_trading_day_is_named_but_no_day_off() =>
        Assert.Equal(("Black Friday", false), Row(new(2011, 11, 25)) is var row ? (row.HolidayName, row.IsPublicHoliday) : default);

    [Fact]
    public void Two_holidays_on_a_day_are_both_named() => Assert.Equal("Second; First",
        Row(new(2011, 5, 5), new() { Holidays = HolidayCalendar.None.With(new FixedDate("Second", 5, 5), new FixedDate("First", 5, 5) { Kind = HolidayKind.Trading }) }).HolidayName);

    [Fact]
    public void An_ordinary_day_has_no_holiday() => Assert.Null(Row(new(2011, 7, 5)).HolidayName);

    [Fact]
    public void Every_day_of_the_range_has_one_row() => Law.Holds(
        Prop.ForAll(Dates.Range.ToArbitrary(), range => DateRows.Over(range, British).Select(row => row.Date).SequenceEqual(range.Enumerate())));
}
