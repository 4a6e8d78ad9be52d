using FsCheck;
using FsCheck.Fluent;
using Tillsight.Calendars;
using Tillsight.Tests.Statistics;

namespace Tillsight.Tests.Calendars;

public class DateRangeTests
{
    static readonly DateRange November = new(new(2011, 11, 1), new(2011, 11, 30));

    [Fact]
    public void Both_ends_belong_to_the_range() => Assert.Equal(30, November.Days);

    [Fact]
    public void A_range_of_one_day_has_one_day() => Assert.Equal(1, new DateRange(November.First, November.First).Days);

    [Fact]
    public void An_end_before_the_beginning_is_refused() => Assert.Throws<ArgumentException>(() => new DateRange(November.Last, November.First));

    [Fact]
    public void Ranges_that_touch_at_no_day_have_no_intersection() =>
        Assert.Null(November.Intersect(new(new(2011, 12, 1), new(2011, 12, 9))));

    [Fact]
    public void A_day_is_in_the_intersection_exactly_when_both_hold_it() => Law.Holds(
        Prop.ForAll(Dates.Range.ToArbitrary(), Dates.Range.ToArbitrary(), Dates.Day.ToArbitrary(), (a, b, day) =>
            (a.Intersect(b)?.Contains(day) ?? false) == (a.Contains(day) && b.Contains(day))));

    [Fact]
    public void Enumerates_as_many_days_as_it_counts() => Law.Holds(
        Prop.ForAll(Dates.Range.ToArbitrary(), range => range.Enumerate().Count() == range.Days));
}
