namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class ExportAlertTests
{
    const string Fields = "order_id, product_id, quantity, unit_price, ordered_at, _batch_file";

    [Fact]
    public void Lines_that_two_files_hold_are_counted_once_with_their_days()
    {
        var alert = TillLines.Check("overlapping_exports", Fields, """
            ('1', 'A', 1, 5, '2024-01-31', 'jan.csv'), ('2', 'A', 2, 5, '2024-02-01', 'jan.csv'), ('2', 'A', 2, 5, '2024-02-01', 'feb.csv'), ('3', 'A', 1, 5, '2024-02-02', 'feb.csv')
            """)!;
        Assert.Equal((1, 10m, "overlapping_exports"), (alert.Rows, alert.Amount, alert.Fix));
        Assert.Equal("feb.csv and jan.csv, 2024-02-01 to 2024-02-01", alert.Examples[0].Text);
    }

    [Fact]
    public void Files_without_a_common_line_do_not_overlap() =>
        Assert.Null(TillLines.Check("overlapping_exports", Fields, "('1', 'A', 1, 5, '2024-01-31', 'jan.csv'), ('2', 'A', 1, 5, '2024-01-31', 'feb.csv')"));

    [Fact]
    public void A_repeated_line_of_an_order_is_counted_without_its_first()
    {
        var alert = TillLines.Check("duplicate_lines", Fields, "('1', 'A', 1, 5, '2024-01-31', 'a.csv'), ('1', 'A', 1, 5, '2024-01-31', 'a.csv'), ('1', 'A', 1, 5, '2024-01-31', 'a.csv')")!;
        Assert.Equal((2, 10m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void Lines_that_differ_in_one_field_are_no_duplicates() =>
        Assert.Null(TillLines.Check("duplicate_lines", Fields, "('1', 'A', 1, 5, '2024-01-31', 'a.csv'), ('1', 'A', 2, 5, '2024-01-31', 'a.csv')"));

    [Fact]
    public void Equal_lines_without_order_numbers_can_be_real_purchases() =>
        Assert.Null(TillLines.Check("duplicate_lines", Fields, "(null, 'A', 1, 5, '2024-01-31', 'a.csv'), (null, 'A', 1, 5, '2024-01-31', 'a.csv')"));

    [Fact]
    public void A_second_currency_is_reported_with_its_lines() =>
        Assert.Equal("USD beside EUR", TillLines.Check("currency_mix", "currency, quantity, unit_price", "('EUR', 1, 5), ('EUR', 1, 5), ('USD', 1, 7)")!.Examples[0].Text);

    [Fact]
    public void One_currency_is_no_mix() =>
        Assert.Null(TillLines.Check("currency_mix", "currency, quantity, unit_price", "('EUR', 1, 5), (null, 1, 5)"));

    [Fact]
    public void A_rating_of_50_on_a_scale_to_5_is_reported() =>
        Assert.Equal("rating 50 on a scale to 5", TillLines.Check("rating_out_of_scale", "rating, quantity, unit_price", "select case when i = 7 then 50 else i % 5 + 1 end, 1, 5 from range(200) r (i)")!.Examples[0].Text);

    [Fact]
    public void Ratings_to_10_are_a_scale_of_their_own() =>
        Assert.Null(TillLines.Check("rating_out_of_scale", "rating, quantity, unit_price", "select i % 10 + 1, 1, 5 from range(200) r (i)"));
}
