namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class ReturnAlertTests
{
    const string Fields = "order_id, customer_id, product_id, product_name, quantity, unit_price, ordered_at";

    [Fact]
    public void A_return_of_what_the_customer_never_bought_is_reported()
    {
        var alert = TillLines.Check("return_without_sale", Fields, "('1', 'ann', 'L1', 'LAMP', 1, 30, '2024-03-01'), ('C2', 'bob', 'L1', 'LAMP', -2, 30, '2024-03-05')")!;
        Assert.Equal((1, 60m), (alert.Rows, alert.Amount));
        Assert.Equal("bob returned L1 on 2024-03-05", alert.Examples[0].Text);
    }

    [Fact]
    public void A_return_after_the_sale_has_a_sale() =>
        Assert.Null(TillLines.Check("return_without_sale", Fields, "('1', 'ann', 'L1', 'LAMP', 2, 30, '2024-03-01'), ('C2', 'ann', 'L1', 'LAMP', -2, 30, '2024-03-05')"));

    [Fact]
    public void A_return_without_a_customer_cannot_be_judged() =>
        Assert.Null(TillLines.Check("return_without_sale", Fields, "('C2', null, 'L1', 'LAMP', -2, 30, '2024-03-05')"));

    [Fact]
    public void Returning_more_than_was_bought_is_reported_with_the_excess() =>
        Assert.Equal(90m, TillLines.Check("returned_more_than_bought", Fields, "('1', 'ann', 'L1', 'LAMP', 1, 30, '2024-03-01'), ('C2', 'ann', 'L1', 'LAMP', -4, 30, '2024-03-05')")!.Amount);

    [Fact]
    public void Returning_all_that_was_bought_is_not_more() =>
        Assert.Null(TillLines.Check("returned_more_than_bought", Fields, "('1', 'ann', 'L1', 'LAMP', 4, 30, '2024-03-01'), ('C2', 'ann', 'L1', 'LAMP', -4, 30, '2024-03-05')"));

    [Fact]
    public void A_return_that_names_an_unknown_order_is_reported() =>
        Assert.Equal(1, TillLines.Check("return_of_unknown_order", "order_id, returned_order_id, quantity, unit_price", "('1', null, 1, 5), ('2', '77', -1, 5)")!.Rows);

    [Fact]
    public void A_return_that_names_an_order_of_the_data_is_fine() =>
        Assert.Null(TillLines.Check("return_of_unknown_order", "order_id, returned_order_id, quantity, unit_price", "('1', null, 1, 5), ('2', '1', -1, 5)"));

    [Fact]
    public void A_large_sale_taken_back_within_a_day_is_reported() =>
        Assert.Equal(168469.60m, TillLines.Check("taken_back_within_a_day", Fields,
            "('581483', '16446', '23843', 'PAPER CRAFT', 80995, 2.08, '2011-12-09 09:15'), ('C581484', '16446', '23843', 'PAPER CRAFT', -80995, 2.08, '2011-12-09 09:27')")!.Amount);

    [Fact]
    public void A_large_sale_taken_back_a_week_later_is_an_ordinary_return() =>
        Assert.Null(TillLines.Check("taken_back_within_a_day", Fields,
            "('1', 'ann', 'A', 'CRAFT', 1000, 2, '2011-12-01 09:15'), ('C2', 'ann', 'A', 'CRAFT', -1000, 2, '2011-12-09 09:27')"));
}
