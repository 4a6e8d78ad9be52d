using Tillsight.Calendars;

namespace Tillsight.Tests.Calendars;

public class RangeTextTests
{
    static readonly DateRange Data = new(new(2009, 12, 1), new(2011, 12, 9));

    [Theory]
    [InlineData("2011-11-03", "2011-11-09", "2011-11-03/2011-11-09")]
    [InlineData("2011-10", "2011-11", "2011-10-01/2011-11-30")]
    [InlineData("2010", "2010", "2010-01-01/2010-12-31")]
    [InlineData("2011-W48", "2011-w48", "2011-11-28/2011-12-04")]
    [InlineData("2011-Q4", "2011-Q4", "2011-10-01/2011-12-31")]
    [InlineData(null, "2010-06-30", "2009-12-01/2010-06-30")]
    [InlineData(" 2011-11-01 ", null, "2011-11-01/2011-12-09")]
    [InlineData(null, null, "2009-12-01/2011-12-09")]
    public void Reads_days_months_quarters_weeks_and_years(string? from, string? to, string range) =>
        Assert.Equal(range, RangeText.Parse(from, to, Data).Range.ToString());

    [Theory]
    [InlineData("2011-11", "Nov 2011")]
    [InlineData("2011-Q4", "Q4 2011")]
    [InlineData("2011-11-03", "2011-11-03")]
    public void A_whole_period_is_named_as_one(string text, string label) => Assert.Equal(label, RangeText.Parse(text, text, Data).Label);

    [Theory]
    [InlineData("03/04/2011")]
    [InlineData("2011-02-29")]
    [InlineData("2011-13")]
    [InlineData("2011-W53")]
    [InlineData("2011-Q5")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Anything_else_is_refused_with_the_forms_that_are_taken(string text)
    {
        string message = Assert.Throws<UsageException>(() => RangeText.Parse(text, null, Data)).Message;
        Assert.StartsWith($"--from \"{text}\" is not a date; a day is written 2011-11-30", message);
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused_with_the_datas_own_dates() =>
        Assert.Contains("2009-12-01 to 2011-12-09", Assert.Throws<UsageException>(() => RangeText.Parse("2011-05-01", "2011-04-30", Data)).Message);
}
