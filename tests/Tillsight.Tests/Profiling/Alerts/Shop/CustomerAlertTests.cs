namespace Tillsight.Tests.Profiling.Alerts.Shop;

public class CustomerAlertTests
{
    const string Fields = "customer_id, customer_name, quantity, unit_price";
    const string Born = "customer_id, customer_name, birth_date, quantity, unit_price";

    [Fact]
    public void The_same_name_in_another_order_of_words_is_a_second_account()
    {
        var alert = TillLines.Check("duplicate_customer", Fields, "('1', 'John Smith', 1, 50), ('2', 'SMITH, John', 1, 30), ('3', 'Ann Lee', 1, 5)")!;
        Assert.Equal((1, 30m), (alert.Rows, alert.Amount));
    }

    [Fact]
    public void Namesakes_born_on_different_days_are_two_people() =>
        Assert.Null(TillLines.Check("duplicate_customer", Born, "('1', 'John Smith', '1970-01-02', 1, 50), ('2', 'John Smith', '1981-05-06', 1, 30)"));

    [Fact]
    public void Nearly_the_same_name_and_the_same_day_of_birth_are_one_person() =>
        Assert.Equal("Jon Smith / John Smith: 1 and 2", TillLines.Check("duplicate_customer", Born, "('1', 'Jon Smith', '1970-01-02', 1, 50), ('2', 'John Smith', '1970-01-02', 1, 30)")!.Examples[0].Text);

    [Fact]
    public void A_number_under_two_names_is_reported() =>
        Assert.Equal("1: Ann Lee / Bob Ray", TillLines.Check("customer_with_several_names", Fields, "('1', 'Ann Lee', 1, 5), ('1', 'Bob Ray', 1, 5)")!.Examples[0].Text);

    [Fact]
    public void A_name_written_in_capitals_is_the_same_name() =>
        Assert.Null(TillLines.Check("customer_with_several_names", Fields, "('1', 'Ann Lee', 1, 5), ('1', 'ANN  LEE', 1, 5)"));

    [Fact]
    public void A_customer_with_orders_from_two_countries_is_reported() =>
        Assert.Equal(2, TillLines.Check("customer_in_several_countries", "customer_id, country, quantity, unit_price", "('1', 'France', 1, 5), ('1', 'Spain', 1, 5)")!.Rows);

    [Fact]
    public void A_customer_of_one_country_is_not() =>
        Assert.Null(TillLines.Check("customer_in_several_countries", "customer_id, country, quantity, unit_price", "('1', 'France', 1, 5), ('1', null, 1, 5)"));

    [Theory]
    [InlineData(3)]
    [InlineData(118)]
    public void An_impossible_age_is_reported(int age) =>
        Assert.Equal(1, TillLines.Check("impossible_age", "customer_id, age, quantity, unit_price", $"('1', {age}, 1, 5), ('2', 44, 1, 5)")!.Rows);

    [Theory]
    [InlineData(16)]
    [InlineData(101)]
    public void A_young_or_old_customer_is_possible(int age) =>
        Assert.Null(TillLines.Check("impossible_age", "customer_id, age, quantity, unit_price", $"('1', {age}, 1, 5)"));

    [Fact]
    public void A_customer_born_after_the_order_is_reported() =>
        Assert.Equal(1, TillLines.Check("birth_after_order", "birth_date, ordered_at, quantity, unit_price", "('2045-02-03', '2024-01-01', 1, 5), ('1990-02-03', '2024-01-01', 1, 5)")!.Rows);

    [Fact]
    public void A_customer_born_before_the_order_is_fine() =>
        Assert.Null(TillLines.Check("birth_after_order", "birth_date, ordered_at, quantity, unit_price", "('2000-02-03', '2024-01-01', 1, 5)"));

    [Fact]
    public void Sales_without_a_customer_are_said_as_a_share_of_sales() =>
        Assert.StartsWith("25 of sales (25.0 %) have no customer (1 line).",
            TillLines.Check("unidentified_share", "customer_id, quantity, unit_price", "('1', 1, 75), (null, 1, 25)")!.Message.Replace('\u00a0', ' '));

    [Fact]
    public void A_small_share_without_customer_goes_unsaid() =>
        Assert.Null(TillLines.Check("unidentified_share", "customer_id, quantity, unit_price", "('1', 1, 99), (null, 1, 1)"));
}
