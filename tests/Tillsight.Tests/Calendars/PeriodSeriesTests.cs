using FsCheck.Fluent;
using Tillsight.Calendars;
using Tillsight.Tests.Statistics;

namespace Tillsight.Tests.Calendars;

public class PeriodSeriesTests
{
    // Online Retail II: 1 December 2009 to 9 December 2011.
    static readonly DateRange Data = new(new(2009, 12, 1), new(2011, 12, 9));

    [Fact]
    public void Online_Retail_II_has_25_months() => Assert.Equal(25, PeriodSeries.Over(Data, Grain.Month, Data.Last).Count);

    [Fact]
    public void Its_last_month_alone_is_unfinished() =>
        Assert.Equal("Dec 2011", Assert.Single(PeriodSeries.Over(Data, Grain.Month, Data.Last), entry => !entry.IsFinished).Period.Label);

    [Fact]
    public void Its_first_year_is_finished_but_not_whole() =>
        Assert.Equal((true, false), PeriodSeries.Over(Data, Grain.Year, Data.Last)[0] is var first ? (first.IsFinished, first.IsWhole) : default);

    [Fact]
    public void The_unfinished_month_is_covered_up_to_the_datas_last_day() =>
        Assert.Equal(new DateRange(new(2011, 12, 1), Data.Last), PeriodSeries.Over(Data, Grain.Month, Data.Last)[^1].Covered);

    [Fact]
    public void A_period_after_the_data_is_there_with_no_day_covered() =>
        Assert.Null(PeriodSeries.Over(Data, Grain.Month, new(2011, 10, 31))[^1].Covered);

    [Fact]
    public void Periods_partition_the_range() => Law.Holds(
        Prop.ForAll(Dates.Range.ToArbitrary(), Dates.Grain.ToArbitrary(), Dates.Weekday.ToArbitrary(), (range, grain, weekStart) =>
        {
            var entries = PeriodSeries.Over(range, grain, range.Last, weekStart);
            return entries.Sum(entry => entry.Covered!.Value.Days) == range.Days
                && entries.Zip(entries.Skip(1)).All(pair => pair.First.Period.Last.AddDays(1) == pair.Second.Period.First)
                && entries[0].Period.Range.Contains(range.First) && entries[^1].Period.Range.Contains(range.Last);
        }));
}
