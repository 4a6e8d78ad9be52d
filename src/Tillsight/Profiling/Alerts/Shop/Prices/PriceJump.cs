using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Prices;

/// <summary>A product's median price doubles or halves from one month to the next. Money: the difference over the later month.</summary>
sealed class PriceJump : FindingAlert
{
    public override string Kind => "price_jump";

    public override string? Field => "unit_price";

    public override IReadOnlyList<string> Needs => ["unit_price", "product_id", "ordered_at"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Nothing to do if the prices were changed on purpose; otherwise correct them at the source.";

    public override IReadOnlyList<ShopReduction> Uses => [ProductPrices.Table, CodeKinds.Table];

    public override string Findings => """
        with running as (select product_id, month, unit_price, line_count, amount, line_ref,
                                sum(line_count) over (partition by product_id, month order by unit_price) as up_to, sum(line_count) over (partition by product_id, month) as total
                         from shop_product_price where month is not null),
             level as (select product_id, month, min(unit_price) filter (where 2 * up_to >= total) as price, sum(line_count) as line_count, sum(amount) as amount, min(line_ref) as line_ref
                       from running group by product_id, month having sum(line_count) >= $usual_from_lines),
             step as (select *, lag(price) over (partition by product_id order by month) as before, lag(month) over (partition by product_id order by month) as month_before from level)
        select concat(product_id, ' from ', format('{:.10g}', cast(before as double)), ' to ', format('{:.10g}', cast(price as double)), ' in ', strftime(month, '%Y-%m')) as label,
               cast(line_count as bigint) as row_count, abs(amount * (1 - before / price)) as amount, line_ref
        from (select s.*, k.code_kind from step s left join shop_code_kind k using (product_id))
        where code_kind is null and month_before = month - interval 1 month and (price >= $price_jump_factor * before or price * $price_jump_factor <= before)
        """;

    public override string Say(Found found) =>
        $"{found.Of("product price")} doubled or halved from one month to the next ({found.Top[0]}): {found.Money} of later sales. Changed on purpose, or another pack size under the same code?";
}
