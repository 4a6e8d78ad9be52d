using FsCheck.Fluent;
using Tillsight.Calendars;
using Tillsight.Tests.Statistics;

namespace Tillsight.Tests.Calendars;

public class ComparisonTests
{
    static readonly HolidayCalendar Gb = Holidays.Find("GB")!;

    static DateRange Range(string first, string last) => new(DateOnly.Parse(first), DateOnly.Parse(last));

    static ComparedRange Compare(Comparison comparison, string first, string last, string? until = null, Grain? partOf = null) =>
        Comparisons.Of(comparison, new(Range(first, last), "", partOf), DateOnly.Parse(until ?? last), Gb)!;

    [Fact]
    public void A_month_is_compared_with_the_month_before_whatever_their_lengths() =>
        Assert.Equal(Range("2011-10-01", "2011-10-31"), Compare(Comparison.PreviousPeriod, "2011-11-01", "2011-11-30").Reference);

    [Fact]
    public void A_quarter_is_compared_with_the_quarter_before() =>
        Assert.Equal("Q2 2011", Compare(Comparison.PreviousPeriod, "2011-07-01", "2011-09-30").Label);

    [Fact]
    public void Thirty_days_are_compared_with_the_thirty_days_before() =>
        Assert.Equal(Range("2011-10-11", "2011-11-09"), Compare(Comparison.PreviousPeriod, "2011-11-10", "2011-12-09").Reference);

    [Fact]
    public void A_month_to_date_is_compared_with_the_same_part_of_the_month_before() =>
        Assert.Equal(Range("2011-11-01", "2011-11-09"), Compare(Comparison.PreviousPeriod, "2011-12-01", "2011-12-09", partOf: Grain.Month).Reference);

    [Fact]
    public void An_unfinished_month_is_compared_with_the_same_part_never_the_whole() =>
        Assert.Equal(Range("2011-11-01", "2011-11-09"), Compare(Comparison.PreviousPeriod, "2011-12-01", "2011-12-31", until: "2011-12-09").Reference);

    [Fact]
    public void An_unfinished_month_is_itself_cut_at_the_datas_end() =>
        Assert.Equal(Range("2011-12-01", "2011-12-09"), Compare(Comparison.PreviousPeriod, "2011-12-01", "2011-12-31", until: "2011-12-09").Current);

    [Fact]
    public void Thirty_elapsed_days_of_March_are_compared_with_all_of_February_and_no_more() =>
        Assert.Equal(Range("2011-02-01", "2011-02-28"), Compare(Comparison.PreviousPeriod, "2011-03-01", "2011-03-31", until: "2011-03-30").Reference);

    [Fact]
    public void A_month_to_date_that_is_finished_is_compared_with_the_whole_month_before() =>
        Assert.Equal(Range("2011-10-01", "2011-10-31"), Compare(Comparison.PreviousPeriod, "2011-11-01", "2011-11-30", partOf: Grain.Month).Reference);

    [Fact]
    public void A_week_to_date_keeps_its_own_first_weekday() =>
        Assert.Equal(Range("2011-11-27", "2011-11-29"), Compare(Comparison.PreviousPeriod, "2011-12-04", "2011-12-06", partOf: Grain.Week).Reference);

    [Fact]
    public void The_leap_day_falls_back_to_28_February() =>
        Assert.Equal(Range("2011-02-28", "2011-02-28"), Compare(Comparison.YearAgoSameDate, "2012-02-29", "2012-02-29").Reference);

    [Fact]
    public void The_whole_of_February_is_compared_with_the_whole_leap_February() =>
        Assert.Equal(Range("2012-02-01", "2012-02-29"), Compare(Comparison.YearAgoSameDate, "2013-02-01", "2013-02-28").Reference);

    [Fact]
    public void Easter_week_is_compared_with_last_years_Easter_week()
    {
        // Easter: 4 April 2010, 24 April 2011.
        var compared = Compare(Comparison.HolidayAligned, "2011-04-18", "2011-04-24");
        Assert.Equal((Range("2010-03-29", "2010-04-04"), "a year ago, aligned on Easter Sunday"), (compared.Reference, compared.Label));
    }

    [Fact]
    public void The_week_before_Easter_week_is_aligned_too() =>
        Assert.Equal(Range("2010-03-22", "2010-03-28"), Compare(Comparison.HolidayAligned, "2011-04-11", "2011-04-17").Reference);

    [Fact]
    public void The_days_before_Christmas_are_aligned_on_the_date() =>
        Assert.Equal(Range("2010-12-18", "2010-12-24"), Compare(Comparison.HolidayAligned, "2011-12-18", "2011-12-24").Reference);

    [Fact]
    public void Away_from_holidays_weekdays_are_aligned() =>
        Assert.Equal("same weekdays a year ago", Compare(Comparison.HolidayAligned, "2011-07-04", "2011-07-10").Label);

    [Fact]
    public void A_quarter_holds_too_many_holidays_to_align_on_one() =>
        Assert.Equal("same weekdays a year ago", Compare(Comparison.HolidayAligned, "2011-10-01", "2011-12-31").Label);

    [Fact]
    public void Data_that_ends_before_the_range_leaves_nothing_to_compare() =>
        Assert.Null(Comparisons.Of(Comparison.PreviousPeriod, new(Range("2011-12-01", "2011-12-31"), ""), new(2011, 11, 30)));

    [Fact]
    public void No_comparison_gives_none() =>
        Assert.Null(Comparisons.Of(Comparison.None, new(Range("2011-12-01", "2011-12-31"), ""), new(2011, 12, 31)));

    [Fact]
    public void A_year_ago_by_weekday_is_364_days_and_as_long() => Law.Holds(
        Prop.ForAll(Dates.Range.ToArbitrary(), range =>
        {
            var compared = Comparisons.Of(Comparison.YearAgoSameWeekday, new(range, ""), range.Last)!;
            return compared.Reference == range.AddDays(-364) && compared.Reference.First.DayOfWeek == range.First.DayOfWeek;
        }));

    [Fact]
    public void An_unfinished_range_never_meets_a_longer_one_and_never_one_in_its_future() => Law.Holds(
        Prop.ForAll(Dates.Range.ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), Gen.Elements(Enum.GetValues<Comparison>()).ToArbitrary(), (range, elapsed, comparison) =>
        {
            var until = range.First.AddDays(elapsed);
            var compared = Comparisons.Of(comparison, new(range, ""), until, Gb);
            return compared is null ? comparison == Comparison.None
                : compared.Current.Last <= until && compared.Reference.Last < compared.Current.Last
                    // A leap day and months of different length are the only ways to differ, and only for whole ranges can the reference be longer.
                    && (until >= range.Last || compared.Reference.Days <= compared.Current.Days + (comparison == Comparison.YearAgoSameDate ? 1 : 0));
        }));
}
