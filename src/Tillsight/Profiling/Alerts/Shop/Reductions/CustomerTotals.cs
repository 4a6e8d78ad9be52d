namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a customer.</summary>
static class CustomerTotals
{
    public static ShopReduction Table { get; } = new("shop_customer", """
        select customer_id, min(customer_name) as customer_name, max(customer_name) as other_name, min(country) as country, max(country) as other_country,
               min(birth_date) as birth_date, max(birth_date) as other_birth_date, min(age) as age,
               count(*) as line_count, sum(amount) filter (where is_sale) as amount, min(line_ref) as line_ref
        from shop_line where customer_id is not null group by customer_id
        """);
}
