using FsCheck;
using FsCheck.Fluent;
using Tillsight.Calendars;
using Tillsight.Tests.Statistics;

namespace Tillsight.Tests.Calendars;

public class RetailCalendarTests
{
    static readonly RetailCalendar Nrf = RetailCalendar.Nrf;

    static Gen<RetailCalendar> Calendars =>
        from pattern in Gen.Elements(Enum.GetValues<WeekPattern>())
        from month in Gen.Choose(1, 12)
        from weekStart in Dates.Weekday
        from yearEnd in Gen.Elements(Enum.GetValues<YearEnd>())
        from name in Gen.Elements(Enum.GetValues<YearName>())
        from restated in Gen.Elements(true, false)
        select new RetailCalendar { Pattern = pattern, StartMonth = month, WeekStart = weekStart, YearEnd = yearEnd, YearName = name, Restated = restated };

    [Theory]
    [InlineData(2016, "2016-01-31", "2017-01-28")]
    [InlineData(2017, "2017-01-29", "2018-02-03")]
    [InlineData(2018, "2018-02-04", "2019-02-02")]
    [InlineData(2019, "2019-02-03", "2020-02-01")]
    [InlineData(2020, "2020-02-02", "2021-01-30")]
    [InlineData(2021, "2021-01-31", "2022-01-29")]
    [InlineData(2022, "2022-01-30", "2023-01-28")]
    [InlineData(2023, "2023-01-29", "2024-02-03")]
    public void Years_begin_and_end_as_the_NRF_published(int year, string first, string last) =>
        Assert.Equal(new DateRange(DateOnly.Parse(first), DateOnly.Parse(last)), Nrf.YearRange(year));

    [Fact]
    public void Years_of_53_weeks_are_those_the_NRF_names() =>
        Assert.Equal([2000, 2006, 2012, 2017, 2023], Enumerable.Range(1999, 27).Where(year => Nrf.WeeksIn(year) == 53));

    [Fact]
    public void October_2015_runs_from_4_to_31_October() =>
        Assert.Equal(new DateRange(new(2015, 10, 4), new(2015, 10, 31)), Nrf.MonthRange(2015, 9));

    [Fact]
    public void The_53rd_week_lengthens_January() => Assert.Equal(new RetailDate(2023, 4, 12, 53, 5, 7), Nrf.Of(new(2024, 2, 3)));

    [Fact]
    public void Restated_2017_begins_on_5_February_as_the_NRF_published() =>
        Assert.Equal(new DateRange(new(2017, 2, 5), new(2018, 2, 3)), (Nrf with { Restated = true }).YearRange(2017));

    [Fact]
    public void Restated_the_extra_week_goes_to_the_year_before() =>
        Assert.Equal((2016, 53), (Nrf with { Restated = true }).Of(new(2017, 2, 1)) is var day ? (day.Year, day.Week) : default);

    [Fact]
    public void Restated_2012_has_its_first_week_on_5_February() =>
        Assert.Equal(1, (Nrf with { Restated = true }).Of(new(2012, 2, 5)).Week);

    [Fact]
    public void A_year_may_close_on_the_last_Saturday_of_the_month() =>
        Assert.Equal(new(2024, 1, 27), (Nrf with { YearEnd = YearEnd.Last }).YearRange(2023).Last);

    [Fact]
    public void A_year_may_be_named_after_the_year_it_ends_in() => Assert.Equal(2024, (Nrf with { YearName = YearName.End }).Of(new(2023, 6, 1)).Year);

    [Theory]
    [InlineData(WeekPattern.FourFourFive, 4, 4, 5)]
    [InlineData(WeekPattern.FourFiveFour, 4, 5, 4)]
    [InlineData(WeekPattern.FiveFourFour, 5, 4, 4)]
    public void Months_have_the_weeks_of_the_pattern(WeekPattern pattern, params int[] weeks) =>
        Assert.Equal(weeks, Enumerable.Range(4, 3).Select(month => (Nrf with { Pattern = pattern }).MonthRange(2022, month).Days / 7));

    [Fact]
    public void The_second_half_begins_with_August() => Assert.Equal((1, 2), (Nrf.Of(new(2022, 7, 30)).Half, Nrf.Of(new(2022, 7, 31)).Half));

    [Fact]
    public void The_first_retail_month_bears_the_name_of_the_start_month() => Assert.Equal((2, 1), (Nrf.CivilMonth(1), Nrf.CivilMonth(12)));

    [Fact]
    public void A_53rd_week_is_refused_where_there_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => Nrf.WeekRange(2022, 53));

    [Fact]
    public void A_start_month_of_13_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new RetailCalendar { StartMonth = 13 });

    [Fact]
    public void Years_have_52_or_53_weeks_and_follow_without_gap() => Law.Holds(
        Prop.ForAll(Calendars.ToArbitrary(), Gen.Choose(1990, 2040).ToArbitrary(), (calendar, year) =>
            calendar.WeeksIn(year) is 52 or 53 && calendar.YearRange(year).Last.AddDays(1) == calendar.YearRange(year + 1).First));

    [Fact]
    public void A_date_lies_in_the_year_quarter_month_and_week_it_is_given() => Law.Holds(
        Prop.ForAll(Calendars.ToArbitrary(), Dates.Day.ToArbitrary(), (calendar, day) =>
        {
            var place = calendar.Of(day);
            return calendar.YearRange(place.Year).Contains(day) && calendar.QuarterRange(place.Year, place.Quarter).Contains(day)
                && calendar.MonthRange(place.Year, place.Month).Contains(day) && calendar.WeekRange(place.Year, place.Week).Contains(day)
                && calendar.WeekRange(place.Year, place.Week).First.AddDays(place.DayOfWeek - 1) == day
                && calendar.MonthRange(place.Year, place.Month).First.AddDays((place.WeekOfMonth - 1) * 7) == calendar.WeekRange(place.Year, place.Week).First;
        }));

    [Fact]
    public void Every_week_begins_on_the_calendars_first_weekday() => Law.Holds(
        Prop.ForAll(Calendars.ToArbitrary(), Gen.Choose(1990, 2040).ToArbitrary(), (calendar, year) => calendar.YearRange(year).First.DayOfWeek == calendar.WeekStart));
}
