using Tillsight.Calendars;

namespace Tillsight.Tests.Calendars;

public class EasterTests
{
    // United States Naval Observatory, "The Date of Easter", and dateutil 2.8 (which agrees on every year from 1900 to 2099).
    [Theory]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(2010, "2010-04-04")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    public void Western_Easter_equals_the_almanac(int year, string date) => Assert.Equal(DateOnly.Parse(date), Easter.Sunday(year));

    [Theory]
    [InlineData(2010, "2010-04-04")]
    [InlineData(2013, "2013-05-05")]
    [InlineData(2024, "2024-05-05")]
    [InlineData(2025, "2025-04-20")]
    public void Orthodox_Easter_equals_dateutil_2_8(int year, string date) => Assert.Equal(DateOnly.Parse(date), Easter.Sunday(year, EasterRite.Orthodox));

    [Fact]
    public void Before_the_Gregorian_calendar_there_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => Easter.Sunday(1582));
}
