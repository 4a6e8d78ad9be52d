using Tillsight.Sources.Values;

namespace Tillsight.Tests.Sources.Values;

public class NumberSniffingTests
{
    [Fact]
    public void Whole_numbers_are_integers() => Assert.Equal(ValueKind.Integer, Column.Of("1", "-20", "300").Kind);

    [Fact]
    public void Fractions_are_decimals_with_their_widths()
    {
        var format = Column.Of("1.5", "1234.25", "-7");
        Assert.Equal((ValueKind.Decimal, '.', 4, 2), (format.Kind, format.Number!.DecimalSeparator, format.Number.MaxIntegerDigits, format.Number.MaxDecimals));
    }

    [Theory]
    [InlineData("1.234,56", ',', '.')]
    [InlineData("1,234.56", '.', ',')]
    [InlineData("1'234.56", '.', '\'')]
    [InlineData("1’234.56", '.', '\'')]
    [InlineData("1 234,56", ',', ' ')]
    [InlineData("1\u00A0234,56", ',', ' ')]
    [InlineData("1\u202F234,56", ',', ' ')]
    [InlineData("12,34,567.80", '.', ',')]
    [InlineData("1.234.567", ',', '.')]
    public void One_number_with_two_kinds_of_separator_proves_both(string cell, char point, char group)
    {
        var number = Column.Of(cell, "12").Number!;
        Assert.Equal((point, (char?)group), (number.DecimalSeparator, number.GroupSeparator));
    }

    [Fact]
    public void A_decimal_comma_is_proven_by_one_value_of_two_decimals()
    {
        var format = Column.Of("1,500", "2,750", "3,25");
        Assert.Equal((ValueKind.Decimal, ',', false), (format.Kind, format.Number!.DecimalSeparator, format.IsAmbiguous));
    }

    [Fact]
    public void Three_digits_after_the_only_separator_are_ambiguous()
    {
        var format = Column.Of("1.234", "5.678");
        Assert.True(format.IsAmbiguous);
        Assert.NotNull(format.Alternative);
    }

    [Fact]
    public void Three_digits_after_a_point_are_decimals_beside_ungrouped_thousands()
    {
        var format = Column.Of("1.234", "5678");
        Assert.Equal('.', format.Number!.DecimalSeparator);
    }

    [Fact]
    public void Three_digits_after_a_point_are_groups_beside_small_whole_numbers()
    {
        var format = Column.Of("1.234", "567", "89");
        Assert.Equal(',', format.Number!.DecimalSeparator);
    }

    [Fact]
    public void Other_columns_decide_what_a_column_leaves_open()
    {
        var format = Column.Decide(new ValueHints { DecimalSeparator = '.' }, "1.234", "5.678");
        Assert.Equal((ValueKind.Decimal, false), (format.Kind, format.IsAmbiguous));
    }

    [Fact]
    public void A_fraction_below_one_is_no_group_of_thousands() => Assert.Equal('.', Column.Of("0.125", "0.250").Number!.DecimalSeparator);

    [Fact]
    public void In_a_mixed_column_the_rarer_reading_does_not_conform()
    {
        var cells = Enumerable.Repeat("1.234,56", 19).Append("1,234.56").ToArray();
        var format = Column.Of(cells);
        Assert.Equal((',', 1L), (format.Number!.DecimalSeparator, format.NotConforming));
        Assert.Equal(new CellExample(20, "1,234.56"), Assert.Single(format.NotConformingExamples));
    }

    [Theory]
    [InlineData("$1,234.50", "$")]
    [InlineData("1.234,50 €", "€")]
    [InlineData("CHF 1'234.50", "CHF")]
    [InlineData("US$12.00", "US$")]
    [InlineData("£-3.20", "£")]
    [InlineData("-£3.20", "£")]
    [InlineData("12,00 EUR", "EUR")]
    [InlineData("1 234,50 zł", "zł")]
    [InlineData("R$ 12,90", "R$")]
    public void Currencies_beside_numbers_are_seen(string cell, string currency)
    {
        var format = Column.Of(cell);
        Assert.Equal(ValueKind.Decimal, format.Kind);
        Assert.Equal(currency, Assert.Single(format.Number!.Currencies));
    }

    [Theory]
    [InlineData("(5.00)", NegativeStyle.Parentheses)]
    [InlineData("5.00-", NegativeStyle.Trailing)]
    [InlineData("-5.00", NegativeStyle.Leading)]
    [InlineData("\u22125.00", NegativeStyle.Leading)]
    [InlineData("($5.00)", NegativeStyle.Parentheses)]
    public void Negative_numbers_are_known_in_every_style(string cell, NegativeStyle style) =>
        Assert.Equal(style, Column.Of(cell, "1.00").Number!.Negatives);

    [Fact]
    public void Percentages_are_seen() => Assert.True(Column.Of("12%", "7.5 %").Number!.IsPercent);

    [Fact]
    public void Scientific_notation_is_a_number_and_said() => Assert.True(Column.Of("1.5E+05", "2").Number!.HasExponents);

    [Fact]
    public void Customer_numbers_with_a_float_tail_are_integers_with_that_tail()
    {
        var format = Column.Of("13085.0", "17850.0", "");
        Assert.Equal((ValueKind.Integer, true), (format.Kind, format.Number!.HasFloatTail));
    }

    [Fact]
    public void Whole_amounts_with_four_decimals_are_decimals_that_are_whole()
    {
        var format = Column.Of("2.0000", "3.0000");
        Assert.Equal((ValueKind.Decimal, true, false), (format.Kind, format.Number!.AreWhole, format.Number.HasFloatTail));
    }

    [Fact]
    public void Numbers_with_zeros_in_front_are_identifiers()
    {
        var format = Column.Of("00001", "00042", "12345");
        Assert.Equal((ValueKind.Text, true), (format.Kind, format.HasLeadingZeros));
    }

    [Fact]
    public void Numbers_of_more_than_18_digits_are_identifiers() => Assert.Equal(ValueKind.Text, Column.Of("1234567890123456789").Kind);

    [Fact]
    public void Invoice_numbers_with_a_few_lettered_ones_among_them_are_identifiers()
    {
        var cells = Enumerable.Range(489434, 990).Select(i => $"{i}").Concat(Enumerable.Range(1, 10).Select(i => $"C48{i:0000}")).ToArray();
        Assert.Equal(ValueKind.Text, Column.Of(cells).Kind);
    }

    [Fact]
    public void A_few_words_in_a_column_of_amounts_do_not_conform()
    {
        var format = Column.Of([.. Enumerable.Repeat("1.50", 50), "free", "on request"]);
        Assert.Equal((ValueKind.Decimal, 2L), (format.Kind, format.NotConforming));
        Assert.Equal(["free", "on request"], format.NotConformingExamples.Select(e => e.Text));
    }

    [Fact]
    public void Words_for_missing_values_are_counted_apart()
    {
        var format = Column.Of("1", "N/A", "null", "-", "?", "#N/A", "", "  ", "2");
        Assert.Equal((ValueKind.Integer, 5L, 2L, 2L), (format.Kind, format.Missing, format.Empty, format.Conforming));
        Assert.Contains(new WordCount("N/A", 1), format.MissingWords);
    }

    [Theory]
    [InlineData("1,234.50", '.', 2, 123450)]
    [InlineData("1.234,5", ',', 2, 123450)]
    [InlineData("(12.30)", '.', 2, -1230)]
    [InlineData("12-", '.', 2, -1200)]
    [InlineData("$ 7", '.', 2, 700)]
    [InlineData("1.5E+05", '.', 2, 15000000)]
    [InlineData("13085.0", '.', 0, 13085)]
    [InlineData(".5", '.', 3, 500)]
    [InlineData("-0.05", '.', 2, -5)]
    [InlineData("2.5000", '.', 2, 250)]
    public void A_cell_is_read_as_its_column_writes_numbers(string cell, char point, int scale, long unscaled)
    {
        Assert.True(new NumberFormat { DecimalSeparator = point }.TryRead(System.Text.Encoding.UTF8.GetBytes(cell), scale, out long read));
        Assert.Equal(unscaled, read);
    }

    [Theory]
    [InlineData("1.505")]
    [InlineData("abc")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("1.234.5")]
    public void What_does_not_fit_two_decimals_is_refused_not_rounded(string cell) =>
        Assert.False(new NumberFormat().TryRead(System.Text.Encoding.UTF8.GetBytes(cell), 2, out _));
}
