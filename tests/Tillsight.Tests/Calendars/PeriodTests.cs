using FsCheck.Fluent;
using Tillsight.Calendars;
using Tillsight.Tests.Statistics;

namespace Tillsight.Tests.Calendars;

public class PeriodTests
{
    [Theory]
    [InlineData(Grain.Day, "2011-11-30")]
    [InlineData(Grain.Week, "2011-W48")]
    [InlineData(Grain.Month, "Nov 2011")]
    [InlineData(Grain.Quarter, "Q4 2011")]
    [InlineData(Grain.Year, "2011")]
    public void Is_named_as_people_write_it(Grain grain, string label) => Assert.Equal(label, Period.Of(new(2011, 11, 30), grain).Label);

    [Theory]
    [InlineData("2010-01-03", "2009-W53")]
    [InlineData("2011-01-01", "2010-W52")]
    [InlineData("2012-12-31", "2013-W01")]
    [InlineData("2020-12-31", "2020-W53")]
    public void Weeks_around_New_Year_have_the_numbers_of_ISO_8601(string date, string label) =>
        Assert.Equal(label, Period.Of(DateOnly.Parse(date), Grain.Week).Label);

    [Fact]
    public void A_week_from_Sunday_is_named_by_its_first_day() =>
        Assert.Equal("week of 2011-11-27", Period.Of(new(2011, 11, 30), Grain.Week, DayOfWeek.Sunday).Label);

    [Fact]
    public void A_month_is_finished_on_its_last_day_and_not_before() => Assert.Equal((true, false),
        (Period.Of(new(2011, 11, 1), Grain.Month).IsFinished(new(2011, 11, 30)), Period.Of(new(2011, 11, 1), Grain.Month).IsFinished(new(2011, 11, 29))));

    [Fact]
    public void The_last_month_of_all_time_exists() => Assert.Equal(DateOnly.MaxValue, Period.Of(DateOnly.MaxValue, Grain.Month).Last);

    [Fact]
    public void Holds_its_date_and_follows_the_period_before() => Law.Holds(
        Prop.ForAll(Dates.Day.ToArbitrary(), Dates.Grain.ToArbitrary(), Dates.Weekday.ToArbitrary(), (day, grain, weekStart) =>
        {
            var period = Period.Of(day, grain, weekStart);
            return period.Range.Contains(day) && period.Previous().Last.AddDays(1) == period.First && period.Previous().Next() == period;
        }));
}
