using Tillsight.Calendars;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Tests.Pages;

public class PeriodWordsTests
{
    static readonly DateRange Data = new(new DateOnly(1997, 1, 1), new DateOnly(1998, 12, 30));

    [Theory]
    [InlineData("1998-11-15", "last-month")]
    [InlineData("1998-12-05", "mtd")]
    [InlineData("1998-08-05", "last-quarter")]
    [InlineData("1998-02-05", "ytd")]
    [InlineData("1997-02-05", "last-year")]
    public void The_usual_period_is_the_first_that_holds_the_only_sale(string sale, string word)
    {
        var day = DateOnly.ParseExact(sale, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(word, PeriodWords.UsualOf(Data, range => range.Contains(day)));
    }

    [Fact]
    public void Where_no_period_holds_a_line_all_data_are_shown() => Assert.Equal("all", PeriodWords.UsualOf(Data, _ => false));
}
