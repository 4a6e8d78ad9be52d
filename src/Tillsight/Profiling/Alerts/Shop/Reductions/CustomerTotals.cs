namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a customer.</summary>
static class CustomerTotals
{
    /// <remarks>Grouped by all that is said of the customer first: the least and greatest text of many rows is dear.</remarks>
    public static ShopReduction Table { get; } = new("shop_customer", """
        with part as (select customer_id, customer_name, country, birth_date, count(*) as line_count, sum(amount) filter (where is_sale) as amount, min(line_ref) as line_ref
                      from shop_line where customer_id is not null group by customer_id, customer_name, country, birth_date)
        select customer_id, min(customer_name) as customer_name, max(customer_name) as other_name, min(country) as country, max(country) as other_country,
               min(birth_date) as birth_date, cast(sum(line_count) as bigint) as line_count, sum(amount) as amount, min(line_ref) as line_ref
        from part group by customer_id
        """);
}
