namespace Tillsight.Profiling.Alerts.Shop.Returns;

/// <summary>A large sale that the same customer took back in full within a day: mostly a typing error, which inflates gross sales, returns and records.</summary>
sealed class TakenBackWithinADay : FindingAlert
{
    public override string Kind => "taken_back_within_a_day";

    public override string? Field => "quantity";

    public override IReadOnlyList<string> Needs => ["quantity", "customer_id", "product_id", "ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "pair_reversals";

    public override string Findings => """
        select concat(r.product_name, ' (', r.product_id, '): ', cast(cast(-r.quantity as bigint) as varchar), ' units sold and taken back on ', strftime(r.ordered_at, '%Y-%m-%d')) as label,
               1 as row_count, abs(r.amount) as amount, r.line_ref
        from (select * from shop_line where is_return and abs(amount) >= $reversal_amount) r
        semi join (select * from shop_line where is_sale and amount >= $reversal_amount) s
          on s.customer_id = r.customer_id and s.product_id = r.product_id and s.quantity = -r.quantity and s.ordered_at <= r.ordered_at and s.ordered_at >= r.ordered_at - interval 1 day
        """;

    public override string Say(Found found) =>
        $"{found.Money} was sold and taken back within a day on {found.Lines} ({found.Top[0]}). Pair such sales with their cancellation, or records and averages show orders that never were.";
}
