using Tillsight.Calendars;

namespace Tillsight.Tests.Calendars;

public class ChosenRangeTests
{
    // Online Retail II; 9 December 2011 is a Friday.
    static readonly DateRange Data = new(new(2009, 12, 1), new(2011, 12, 9));

    [Theory]
    [InlineData(DatePreset.Last7Days, "2011-12-03/2011-12-09")]
    [InlineData(DatePreset.Last30Days, "2011-11-10/2011-12-09")]
    [InlineData(DatePreset.Last90Days, "2011-09-11/2011-12-09")]
    [InlineData(DatePreset.WeekToDate, "2011-12-05/2011-12-09")]
    [InlineData(DatePreset.MonthToDate, "2011-12-01/2011-12-09")]
    [InlineData(DatePreset.QuarterToDate, "2011-10-01/2011-12-09")]
    [InlineData(DatePreset.YearToDate, "2011-01-01/2011-12-09")]
    [InlineData(DatePreset.LastWeek, "2011-11-28/2011-12-04")]
    [InlineData(DatePreset.LastMonth, "2011-11-01/2011-11-30")]
    [InlineData(DatePreset.LastQuarter, "2011-07-01/2011-09-30")]
    [InlineData(DatePreset.LastYear, "2010-01-01/2010-12-31")]
    [InlineData(DatePreset.All, "2009-12-01/2011-12-09")]
    public void Presets_count_from_the_datas_last_day(DatePreset preset, string range) => Assert.Equal(range, ChosenRange.From(preset, Data).Range.ToString());

    [Fact]
    public void On_a_months_last_day_that_month_is_the_last_one() =>
        Assert.Equal("Nov 2011", ChosenRange.From(DatePreset.LastMonth, new(Data.First, new(2011, 11, 30))).Label);

    [Fact]
    public void A_month_to_date_knows_that_it_is_part_of_a_month() => Assert.Equal(Grain.Month, ChosenRange.From(DatePreset.MonthToDate, Data).PartOf);
}
