namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class PriceAlertTests
{
    const string Fields = "order_id, product_id, product_name, quantity, unit_price, ordered_at";

    /// <summary>Twenty sales of a lamp at 2.50, one a day, and further rows.</summary>
    static string Lamps(string more) => $"""
        select cast(i as varchar), 'L1', 'LAMP', 2, 2.50, timestamp '2024-03-01' + i * interval 1 day from range(20) r (i)
        union all select * from (values {more})
        """;

    [Fact]
    public void A_line_at_price_zero_is_worth_the_usual_price()
    {
        var alert = TillLines.Check("zero_price", Fields, Lamps("('z', 'L1', 'LAMP', 4, 0, timestamp '2024-04-01')"))!;
        Assert.Equal((1, 10m, "zero_prices"), (alert.Rows, alert.Amount, alert.Fix));
    }

    [Fact]
    public void A_line_with_a_price_is_no_zero_price() =>
        Assert.Null(TillLines.Check("zero_price", Fields, Lamps("('z', 'L1', 'LAMP', 4, 0.01, timestamp '2024-04-01')")));

    [Fact]
    public void A_zero_price_that_is_an_adjustment_already_is_settled() =>
        Assert.Null(TillLines.Check("zero_price", "kind, quantity, unit_price, product_id", "('adjustment', 1, 0, 'A')"));

    [Fact]
    public void A_negative_price_is_reported_with_its_money()
    {
        var alert = TillLines.Check("negative_price", "order_id, quantity, unit_price", "('A1', 1, -53594.36), ('2', 1, 5)")!;
        Assert.Equal((1, 53594.36m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void A_return_at_a_positive_price_is_no_negative_price() =>
        Assert.Null(TillLines.Check("negative_price", "order_id, quantity, unit_price", "('1', -2, 5)"));

    [Fact]
    public void A_slipped_decimal_is_a_price_outlier()
    {
        var alert = TillLines.Check("price_outlier", Fields, Lamps("('x', 'L1', 'LAMP', 1, 250, timestamp '2024-04-01')"))!;
        Assert.Equal((1, 247.5m), (alert.Rows, alert.Amount));
        Assert.Equal("L1 at 250, usually 2.5", alert.Examples[0].Text);
    }

    [Fact]
    public void Half_price_is_no_price_outlier() =>
        Assert.Null(TillLines.Check("price_outlier", Fields, Lamps("('x', 'L1', 'LAMP', 1, 1.25, timestamp '2024-04-01')")));

    [Fact]
    public void A_price_that_doubles_from_one_month_to_the_next_is_a_jump()
    {
        var alert = TillLines.Check("price_jump", Fields, """
            select cast(i as varchar), 'L1', 'LAMP', 1, case when i < 20 then 2.5 else 6 end, timestamp '2024-03-05' + (i % 20) * interval 1 day + (i // 20) * interval 1 month from range(40) r (i)
            """)!;
        Assert.Equal((20, 70m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void A_price_that_rises_by_a_fifth_is_no_jump() =>
        Assert.Null(TillLines.Check("price_jump", Fields, """
            select cast(i as varchar), 'L1', 'LAMP', 1, case when i < 20 then 2.5 else 3 end, timestamp '2024-03-05' + (i % 20) * interval 1 day + (i // 20) * interval 1 month from range(40) r (i)
            """));

    [Fact]
    public void Round_prices_on_products_that_usually_have_none_are_reported() =>
        Assert.Equal(1, TillLines.Check("round_price", Fields, Lamps("('x', 'L1', 'LAMP', 1, 10, timestamp '2024-04-01')"))!.Rows);

    [Fact]
    public void A_product_whose_usual_price_is_round_raises_no_alarm() =>
        Assert.Null(TillLines.Check("round_price", Fields, "select cast(i as varchar), 'L1', 'LAMP', 1, 10, timestamp '2024-03-01' from range(30) r (i)"));
}
