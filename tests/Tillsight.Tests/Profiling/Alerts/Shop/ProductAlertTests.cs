namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class ProductAlertTests
{
    const string Fields = "product_id, product_name, quantity, unit_price";
    const string Dated = "product_id, category, quantity, unit_price, ordered_at";

    [Fact]
    public void A_code_with_two_names_is_reported_with_the_money_of_the_rarer()
    {
        var alert = TillLines.Check("code_with_several_names", Fields, "('1', 'RED MUG', 1, 5), ('1', 'RED MUG', 1, 5), ('1', 'BLUE PLATE', 1, 7)")!;
        Assert.Equal((1, 7m), (alert.Rows, alert.Amount));
        Assert.Equal("1: RED MUG / BLUE PLATE", alert.Examples[0].Text);
    }

    [Fact]
    public void Names_that_differ_in_case_and_spaces_are_one_name() =>
        Assert.Null(TillLines.Check("code_with_several_names", Fields, "('1', 'RED MUG', 1, 5), ('1', ' Red  mug.', 1, 5)"));

    [Fact]
    public void A_name_with_two_codes_is_reported() =>
        Assert.Equal("RED MUG: 1 / 2", TillLines.Check("name_with_several_codes", Fields, "('1', 'RED MUG', 1, 5), ('1', 'RED MUG', 1, 5), ('2', 'Red mug', 1, 5)")!.Examples[0].Text);

    [Fact]
    public void Codes_that_differ_in_case_are_not_several_codes_of_a_name() =>
        Assert.Null(TillLines.Check("name_with_several_codes", Fields, "('1a', 'RED MUG', 1, 5), ('1A', 'RED MUG', 1, 5)"));

    [Fact]
    public void Codes_that_differ_in_case_only_are_two_spellings() =>
        Assert.Equal("85123A / 85123a", TillLines.Check("code_case", Fields, "('85123A', 'HEART', 1, 5), ('85123A', 'HEART', 1, 5), ('85123a', 'HEART', 1, 5)")!.Examples[0].Text);

    [Fact]
    public void Codes_that_differ_in_a_letter_are_two_codes() =>
        Assert.Null(TillLines.Check("code_case", Fields, "('85123A', 'HEART', 1, 5), ('85123B', 'HEART', 1, 5)"));

    [Fact]
    public void Postage_gift_vouchers_and_bad_debt_are_no_products()
    {
        var alert = TillLines.Check("non_product_code", Fields, """
            select cast(i as varchar), 'MUG ' || i, 1, 5 from range(100, 200) r (i)
            union all select * from (values ('POST', 'POSTAGE', 1, 18), ('gift_0001_20', 'Dotcomgiftshop Gift Voucher', 1, 20), ('B', 'Adjust bad debt', 1, 900))
            """)!;
        Assert.Equal((3, 938m, "product_codes"), (alert.Rows, alert.Amount, alert.Fix));
        Assert.Equal(["B (Adjust bad debt): adjustment", "gift_0001_20 (Dotcomgiftshop Gift Voucher): gift card", "POST (POSTAGE): charge"], alert.Examples.Select(e => e.Text));
    }

    [Fact]
    public void A_shop_whose_codes_are_words_has_no_odd_codes() =>
        Assert.Null(TillLines.Check("non_product_code", Fields, "('Shirt', 'Shirt', 1, 5), ('Blouse', 'Blouse', 1, 5), ('M', 'Medium', 1, 5)"));

    [Fact]
    public void A_quantity_far_beyond_the_usual_is_reported_with_what_goes_beyond()
    {
        var alert = TillLines.Check("unit_outlier", Fields, "select 'L1', 'LAMP', case when i = 30 then 5000 else 1 + i % 4 end, 2 from range(41) r (i)")!;
        Assert.Equal((1, 9996m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void A_large_order_of_goods_sold_in_any_quantity_is_usual() =>
        Assert.Null(TillLines.Check("unit_outlier", Fields, "select 'L1', 'LAMP', power(2, i % 10), 2 from range(40) r (i)"));

    [Fact]
    public void A_fraction_of_piece_goods_is_reported() =>
        Assert.Equal("L1: 1.5 units", TillLines.Check("fractional_quantity", Fields, "select 'L1', 'LAMP', case when i = 30 then 1.5 else 1 end, 2 from range(100) r (i)")!.Examples[0].Text);

    [Fact]
    public void Goods_sold_by_weight_may_have_fractions() =>
        Assert.Null(TillLines.Check("fractional_quantity", Fields, "select 'K1', 'CHEESE', 0.25 * (1 + i % 7), 2 from range(100) r (i)"));

    [Fact]
    public void A_product_in_two_categories_is_reported() =>
        Assert.Equal("L1: Home / Garden", TillLines.Check("code_with_several_categories", "product_id, category, quantity, unit_price", "('L1', 'Home', 1, 5), ('L1', 'Home', 1, 5), ('L1', 'Garden', 1, 5)")!.Examples[0].Text);

    [Fact]
    public void A_category_of_many_products_is_no_conflict() =>
        Assert.Null(TillLines.Check("code_with_several_categories", "product_id, category, quantity, unit_price", "('L1', 'Home', 1, 5), ('L2', 'Home', 1, 5)"));

    [Fact]
    public void A_category_that_stops_weeks_before_the_data_is_reported_with_its_weekly_sales()
    {
        var alert = TillLines.Check("category_silence", Dated, """
            select 'A', 'Food', 1, 10, timestamp '2024-01-01' + i * interval 7 day from range(30) r (i)
            union all select 'B', 'Toys', 1, 20, timestamp '2024-01-01' + i * interval 7 day from range(25) r (i)
            """)!;
        Assert.Equal((5, 100m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void A_seasonal_category_may_be_silent() =>
        Assert.Null(TillLines.Check("category_silence", Dated, """
            select 'A', 'Food', 1, 10, timestamp '2024-01-01' + i * interval 7 day from range(30) r (i)
            union all select 'B', 'Sledges', 1, 20, timestamp '2024-01-01' + i * interval 21 day from range(8) r (i)
            """));

    [Fact]
    public void A_sale_without_a_product_code_is_reported() =>
        Assert.Equal(7m, TillLines.Check("product_missing", Fields, "(null, 'MUG', 1, 7), ('1', 'MUG', 1, 5)")!.Amount);

    [Fact]
    public void A_code_on_each_line_is_complete() => Assert.Null(TillLines.Check("product_missing", Fields, "('1', 'MUG', 1, 5)"));

    [Fact]
    public void A_code_without_a_name_is_reported() =>
        Assert.Equal(1, TillLines.Check("name_missing", Fields, "('1', null, 1, 5), ('1', 'MUG', 1, 5)")!.Rows);

    [Fact]
    public void A_name_on_each_line_is_complete() => Assert.Null(TillLines.Check("name_missing", Fields, "('1', 'MUG', 1, 5)"));
}
