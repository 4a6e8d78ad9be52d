using Tillsight.Views;

namespace Tillsight.Tests.Views;

/// <summary>Spaces in the expected texts stand for no-break spaces and hyphens for minus signs.</summary>
public class FormatsTests
{
    static readonly Formats Pounds = Formats.For("GBP", "en-GB");

    [Theory]
    [InlineData(12400, Unit.Count, "12.4 k")]
    [InlineData(1_200_000, Unit.Money, "£1.2 M")]
    [InlineData(999.4, Unit.Count, "999")]
    [InlineData(999.5, Unit.Count, "1 k")]
    [InlineData(99_950, Unit.Count, "100 k")]
    [InlineData(123_456, Unit.Count, "123 k")]
    [InlineData(999_499, Unit.Count, "999 k")]
    [InlineData(999_500, Unit.Count, "1 M")]
    [InlineData(2_500_000_000, Unit.Money, "£2.5 bn")]
    [InlineData(-837_000, Unit.Money, "-£837 k")]
    [InlineData(4.95, Unit.Money, "£4.95")]
    [InlineData(0.714, Unit.Rate, "71 %")]
    [InlineData(0.0213, Unit.Rate, "2.1 %")]
    [InlineData(0, Unit.Rate, "0 %")]
    [InlineData(30, Unit.Days, "30 d")]
    public void Labels_are_short(double value, Unit unit, string text) => Equal(text, Pounds.Short((decimal)value, unit));

    [Theory]
    [InlineData(1234.5, Unit.Money, "£1,234.50")]
    [InlineData(-0.001, Unit.Money, "£0.00")]
    [InlineData(0.7145, Unit.Rate, "71.5 %")]
    [InlineData(0.0004, Unit.Rate, "0.04 %")]
    [InlineData(1, Unit.Days, "1 day")]
    [InlineData(47.5, Unit.Days, "47.5 days")]
    [InlineData(12, Unit.Quantity, "12")]
    [InlineData(0.1234, Unit.Number, "0.123")]
    public void Exact_figures_have_the_digits_that_matter(double value, Unit unit, string text) => Equal(text, Pounds.Exact((decimal)value, unit));

    [Theory]
    [InlineData("EUR", "de-DE", "1.234,50 €")]
    [InlineData("EUR", "en-IE", "€1,234.50")]
    [InlineData("USD", "en-US", "$1,234.50")]
    [InlineData("CHF", "de-CH", "CHF 1’234.50")]
    [InlineData("INR", "en-IN", "₹1,234.50")]
    [InlineData("GBP", "no-such-culture-anywhere", "£1,234.50")]
    public void Money_reads_as_the_locale_writes_it(string currency, string locale, string text) => Equal(text, Formats.For(currency, locale).Exact(1234.5m, Unit.Money));

    [Theory]
    [InlineData("JPY", "1,235")]
    [InlineData("KWD", "1,234.500")]
    public void Minor_units_follow_ISO_4217(string currency, string digits) => Assert.EndsWith(digits, Formats.For(currency, "en-GB").Exact(1234.5m, Unit.Money));

    [Fact]
    public void Indian_amounts_group_by_lakh() => Equal("₹12,34,567.00", Formats.For("INR", "en-IN").Exact(1234567m, Unit.Money));

    [Theory]
    [InlineData(462100, 503400, Unit.Money, "-8.2 %")]
    [InlineData(106, 100, Unit.Count, "+6.0 %")]
    [InlineData(0.0213, 0.0178, Unit.Rate, "+0.4 pp")]
    [InlineData(5, 5, Unit.Count, "0.0 %")]
    [InlineData(5, -10, Unit.Money, "+150.0 %")]
    [InlineData(5, 0, Unit.Count, "–")]
    public void A_change_always_carries_its_sign(double now, double before, Unit unit, string text) => Equal(text, Pounds.Change((decimal)now, (decimal)before, unit));

    [Fact]
    public void An_absent_value_is_a_dash() => Assert.Equal("–––", Pounds.Exact(null, Unit.Money) + Pounds.Short(null, Unit.Rate) + Pounds.Cell(null, Unit.Text));

    [Theory]
    [InlineData("en-GB", "9 Dec 2011")]
    [InlineData("en-US", "Dec 9, 2011")]
    [InlineData("sv-SE", "2011-12-09")]
    public void Dates_follow_the_order_of_the_locale(string locale, string text) => Assert.Equal(text, Formats.For("EUR", locale).Date(new DateOnly(2011, 12, 9)));

    [Fact]
    public void A_code_that_is_a_whole_number_is_not_grouped() => Assert.Equal("85123", Pounds.Cell(85123L, Unit.Text));

    static void Equal(string expected, string actual) => Assert.Equal(expected, actual.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2212', '-'));
}
