namespace Tillsight.Profiling.Alerts.Shop.Reductions;

/// <summary>One row a category and week of sale lines.</summary>
static class CategoryWeeks
{
    public static ShopReduction Table { get; } = new("shop_category_week", """
        select category, cast(date_trunc('week', order_day) as date) as week, count(*) as line_count, sum(amount) as amount, max(line_ref) as line_ref
        from shop_line where is_sale and category is not null and order_day is not null group by all
        """);
}
