namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class AmountAlertTests
{
    const string Priced = "order_id, quantity, unit_price, line_amount";

    [Fact]
    public void An_amount_that_is_not_quantity_times_price_is_reported_with_the_difference()
    {
        var alert = TillLines.Check("amount_mismatch", Priced, "('1', 2, 3.50, 7.00), ('2', 3, 2.00, 60.00)")!;
        Assert.Equal((1, 54m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void An_amount_off_by_rounding_of_the_unit_price_is_no_mismatch() =>
        Assert.Null(TillLines.Check("amount_mismatch", Priced, "('1', 100, 0.33, 33.33)"));

    [Fact]
    public void An_amount_after_discount_is_no_mismatch() =>
        Assert.Null(TillLines.Check("amount_mismatch", Priced + ", discount_amount", "('1', 2, 10, 15, 5)"));

    [Fact]
    public void A_line_without_price_and_amount_is_reported() =>
        Assert.Equal(1, TillLines.Check("amount_missing", "order_id, quantity, unit_price", "('1', 2, 3), ('2', 1, null)")!.Rows);

    [Fact]
    public void An_amount_stands_in_for_a_missing_price() =>
        Assert.Null(TillLines.Check("amount_missing", Priced, "('1', 2, null, 7)"));

    [Fact]
    public void A_line_of_no_units_is_reported_with_the_price_of_one() =>
        Assert.Equal(4.5m, TillLines.Check("zero_quantity", "order_id, quantity, unit_price", "('1', 0, 4.50), ('2', 1, 2)")!.Amount);

    [Fact]
    public void A_return_is_not_a_line_of_no_units() =>
        Assert.Null(TillLines.Check("zero_quantity", "order_id, quantity, unit_price", "('1', -1, 4.50)"));

    [Fact]
    public void A_discount_larger_than_its_line_is_reported_with_the_excess() =>
        Assert.Equal(5m, TillLines.Check("discount_too_large", "quantity, unit_price, discount_amount", "(1, 10, 15), (1, 10, 10)")!.Amount);

    [Fact]
    public void A_rate_above_100_percent_is_too_large() =>
        Assert.Equal(1, TillLines.Check("discount_too_large", "quantity, unit_price, discount_rate", "(1, 10, 1.2), (1, 10, 0.2)")!.Rows);

    [Fact]
    public void A_full_discount_is_not_too_large() =>
        Assert.Null(TillLines.Check("discount_too_large", "quantity, unit_price, discount_amount", "(2, 10, 20)"));

    [Fact]
    public void A_discount_that_raises_the_price_is_reported() =>
        Assert.Equal(3m, TillLines.Check("negative_discount", "quantity, unit_price, discount_amount", "(1, 10, -3), (1, 10, 3)")!.Amount);

    [Fact]
    public void The_discount_of_a_return_may_be_negative() =>
        Assert.Null(TillLines.Check("negative_discount", "quantity, unit_price, discount_amount", "(-1, 10, -3)"));

    [Fact]
    public void A_sale_below_cost_is_reported_with_the_loss() =>
        Assert.Equal(4m, TillLines.Check("cost_above_price", "quantity, unit_price, unit_cost", "(2, 10, 12), (1, 10, 5)")!.Amount);

    [Fact]
    public void A_sale_at_cost_is_not_below_it() =>
        Assert.Null(TillLines.Check("cost_above_price", "quantity, unit_price, line_cost", "(2, 10, 20)"));

    [Fact]
    public void Tax_of_more_than_half_the_price_is_reported() =>
        Assert.Equal(1, TillLines.Check("implausible_tax", "quantity, unit_price, tax_amount", "(1, 10, 12), (1, 10, 2)")!.Rows);

    [Fact]
    public void The_highest_tax_in_force_is_plausible() =>
        Assert.Null(TillLines.Check("implausible_tax", "quantity, unit_price, tax_amount", "(1, 100, 27)"));
}
