using Tillsight.Calendars;

namespace Tillsight.Tests.Calendars;

public class HolidayTests
{
    static DateRange Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    static string DaysOff(string country, int year) => string.Join(' ', Holidays.In(Year(year), country)
        .Where(holiday => holiday.Kind != HolidayKind.Trading).Select(holiday => holiday.Date.ToString("MM-dd")).Distinct());

    static string? NameOf(string country, DateOnly date, HolidayKind kind) =>
        Holidays.In(new(date, date), country).Where(holiday => holiday.Kind == kind).Select(holiday => holiday.Name).SingleOrDefault();

    [Theory]
    [InlineData("GB", 2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("GB", 2011, "01-01 01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-25 12-26 12-27")]
    [InlineData("US", 2010, "01-01 01-18 02-15 05-31 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31")]
    [InlineData("US", 2011, "01-01 01-17 02-21 05-30 07-04 09-05 10-10 11-11 11-24 12-25 12-26")]
    [InlineData("DE", 2011, "01-01 04-22 04-25 05-01 06-02 06-13 10-03 12-25 12-26")]
    [InlineData("DE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26")]
    [InlineData("FR", 2011, "01-01 04-25 05-01 05-08 06-02 06-13 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2016, "01-01 03-28 05-01 05-05 05-08 05-16 07-14 08-15 11-01 11-11 12-25")]
    public void Days_off_equal_python_holidays_0_10(string country, int year, string days) => Assert.Equal(days, DaysOff(country, year));

    // gov.uk/bank-holidays, England and Wales; with the weekend days themselves where a substitute stands in.
    [Theory]
    [InlineData(2012, "01-01 01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData(2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27")]
    [InlineData(2023, "01-01 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28")]
    public void British_bank_holidays_equal_gov_uk(int year, string days) => Assert.Equal(days, DaysOff("GB", year));

    [Fact]
    public void When_Christmas_is_a_Sunday_its_substitute_comes_after_Boxing_Day() =>
        Assert.Equal("Christmas Day (substitute day)", NameOf("GB", new(2022, 12, 27), HolidayKind.Substitute));

    [Fact]
    public void New_Years_Day_on_a_Saturday_is_kept_in_the_old_year_by_the_United_States() =>
        Assert.Equal("New Year's Day (substitute day)", NameOf("US", new(2010, 12, 31), HolidayKind.Substitute));

    [Fact]
    public void Scotland_keeps_the_second_of_January_and_no_Easter_Monday() =>
        Assert.Equal("01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26", DaysOff("GB-SCT", 2025).Replace("11-30 ", ""));

    [Theory]
    [InlineData(2011, 25)]
    [InlineData(2019, 29)]
    [InlineData(2024, 29)]
    public void Black_Friday_is_the_day_after_the_fourth_Thursday_of_November(int year, int day) =>
        Assert.Equal("Black Friday", NameOf("US", new(year, 11, day), HolidayKind.Trading));

    [Fact]
    public void Cyber_Monday_may_fall_in_December() => Assert.Equal("Cyber Monday", NameOf("US", new(2019, 12, 2), HolidayKind.Trading));

    [Fact]
    public void British_Mothers_Day_is_in_Lent() => Assert.Equal("Mother's Day", NameOf("GB", new(2011, 4, 3), HolidayKind.Trading));

    [Fact]
    public void A_shops_own_sale_day_can_be_added()
    {
        var calendar = Holidays.Find("DE")!.With(new NthWeekday("Summer sale", 7, DayOfWeek.Monday, -1) { Kind = HolidayKind.Trading });
        Assert.Contains(new Holiday(new(2011, 7, 25), "Summer sale", HolidayKind.Trading), calendar.In(Year(2011)));
    }

    [Fact]
    public void The_code_may_be_written_small() => Assert.NotNull(Holidays.Find("gb"));

    [Fact]
    public void An_unknown_country_is_refused_with_those_that_are_known() =>
        Assert.Contains("GB, GB-SCT, GB-NIR, US, DE, FR", Assert.Throws<ArgumentException>(() => Holidays.In(Year(2011), "XX")).Message);

    [Fact]
    public void Years_beyond_the_reckoning_of_Easter_do_no_harm() => Assert.NotEmpty(Holidays.In(new(new(1500, 1, 1), new(1500, 12, 31)), "FR"));
}
