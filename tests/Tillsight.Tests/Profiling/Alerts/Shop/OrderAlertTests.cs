namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class OrderAlertTests
{
    const string Fields = "order_id, customer_id, product_id, quantity, unit_price, ordered_at";

    static string Receipt(string order, string day, params string[] products) => string.Join(", ", products.Select(p => $"('{order}', 'ann', '{p}', 2, 5, '{day}')"));

    [Fact]
    public void The_same_lines_under_another_number_on_one_day_are_one_receipt_uploaded_twice()
    {
        var alert = TillLines.Check("repeated_receipt", Fields, Receipt("100", "2024-03-01 10:00", "A1", "B2", "C3") + ", " + Receipt("107", "2024-03-01 10:05", "C3", "B2", "A1"))!;
        Assert.Equal((3, 30m), (alert.Rows, alert.Amount));
        Assert.Equal("100 = 107 (3 lines)", alert.Examples[0].Text);
    }

    [Fact]
    public void The_same_lines_on_another_day_are_a_standing_order() =>
        Assert.Null(TillLines.Check("repeated_receipt", Fields, Receipt("100", "2024-03-01", "A1", "B2", "C3") + ", " + Receipt("107", "2024-03-08", "A1", "B2", "C3")));

    [Fact]
    public void Short_receipts_are_equal_by_chance() =>
        Assert.Null(TillLines.Check("repeated_receipt", Fields, Receipt("100", "2024-03-01", "A1", "B2") + ", " + Receipt("107", "2024-03-01", "A1", "B2")));

    [Fact]
    public void An_order_of_two_customers_is_reported() =>
        Assert.Equal("1: ann and bob", TillLines.Check("order_with_two_customers", Fields, "('1', 'ann', 'A1', 1, 5, '2024-03-01'), ('1', 'bob', 'B2', 1, 5, '2024-03-01')")!.Examples[0].Text);

    [Fact]
    public void A_line_without_customer_is_not_a_second_customer() =>
        Assert.Null(TillLines.Check("order_with_two_customers", Fields, "('1', 'ann', 'A1', 1, 5, '2024-03-01'), ('1', null, 'B2', 1, 5, '2024-03-01')"));

    [Fact]
    public void An_order_number_in_two_stores_is_reported() =>
        Assert.Equal(2, TillLines.Check("order_in_two_stores", "order_id, store_id, quantity, unit_price", "('1', 'N', 1, 5), ('1', 'S', 1, 5)")!.Rows);

    [Fact]
    public void Two_stores_with_numbers_of_their_own_are_fine() =>
        Assert.Null(TillLines.Check("order_in_two_stores", "order_id, store_id, quantity, unit_price", "('1', 'N', 1, 5), ('2', 'S', 1, 5)"));

    [Fact]
    public void An_order_whose_lines_lie_days_apart_is_reported() =>
        Assert.Equal("1: 2024-03-01 to 2024-03-09", TillLines.Check("order_spanning_days", Fields, "('1', 'ann', 'A1', 1, 5, '2024-03-01'), ('1', 'ann', 'B2', 1, 5, '2024-03-09')")!.Examples[0].Text);

    [Fact]
    public void An_order_over_midnight_is_one_visit() =>
        Assert.Null(TillLines.Check("order_spanning_days", Fields, "('1', 'ann', 'A1', 1, 5, '2024-03-01 23:58'), ('1', 'ann', 'B2', 1, 5, '2024-03-02 00:03')"));

    [Fact]
    public void Numbers_missing_from_a_dense_series_are_counted()
    {
        var alert = TillLines.Check("receipt_gap", "order_id, quantity, unit_price", "select 'R' || lpad(cast(i as varchar), 4, '0'), 1, 5 from range(1, 101) r (i) where i not between 40 and 42")!;
        Assert.Equal(3, alert.Rows);
        Assert.Equal("R40 to R42", alert.Examples[0].Text);
    }

    [Fact]
    public void A_complete_series_has_no_gap() =>
        Assert.Null(TillLines.Check("receipt_gap", "order_id, quantity, unit_price", "select cast(i as varchar), 1, 5 from range(100) r (i)"));

    [Fact]
    public void A_series_of_which_half_the_numbers_are_used_says_nothing_of_gaps() =>
        Assert.Null(TillLines.Check("receipt_gap", "order_id, quantity, unit_price", "select cast(2 * i as varchar), 1, 5 from range(100) r (i)"));

    [Fact]
    public void A_gap_is_found_in_the_series_of_its_store() =>
        Assert.Equal("store S: 61", TillLines.Check("receipt_gap", "order_id, store_id, quantity, unit_price", """
            select cast(i as varchar), 'N', 1, 5 from range(5000, 5100) r (i) union all select cast(i as varchar), 'S', 1, 5 from range(100) r (i) where i <> 61
            """)!.Examples[0].Text);

    [Fact]
    public void Test_products_and_test_customers_are_reported() =>
        Assert.Equal(2, TillLines.Check("test_order", "product_id, product_name, customer_id, customer_name, quantity, unit_price",
            "('TEST001', 'This is a test product.', '1', 'Ann Lee', 1, 4.5), ('A1', 'LAMP', '2', 'Test', 1, 9), ('A1', 'LAMP', '3', 'Bob Ray', 1, 9)")!.Rows);

    [Fact]
    public void A_pregnancy_test_and_a_customer_called_Testino_are_no_tests() =>
        Assert.Null(TillLines.Check("test_order", "product_id, product_name, customer_id, customer_name, quantity, unit_price", "('P7', 'PREGNANCY TEST', '1', 'Mario Testino', 1, 4.5)"));

    [Fact]
    public void Purchases_of_the_staff_are_reported() =>
        Assert.Equal(1, TillLines.Check("staff_order", "order_id, customer_name, quantity, unit_price", "('1', 'Staff discount card', 1, 5), ('2', 'Ann Lee', 1, 5)")!.Rows);

    [Fact]
    public void Stafford_is_no_staff() =>
        Assert.Null(TillLines.Check("staff_order", "order_id, customer_name, quantity, unit_price", "('1', 'Mary Stafford', 1, 5)"));

    [Fact]
    public void A_line_without_an_order_number_is_reported() =>
        Assert.Equal(1, TillLines.Check("order_missing", Fields, "('1', 'ann', 'A1', 1, 5, '2024-03-01'), (null, 'ann', 'A1', 1, 5, '2024-03-01')")!.Rows);

    [Fact]
    public void Lines_with_numbers_miss_none() =>
        Assert.Null(TillLines.Check("order_missing", Fields, "('1', 'ann', 'A1', 1, 5, '2024-03-01')"));
}
