using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Many orders at one and the same second: the time is that of an upload, not of the purchase. Midnight is a missing time, not an instant.</summary>
sealed class SameInstant : FindingAlert
{
    public override string Kind => "same_instant";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["order_id", "ordered_at"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Use figures by day only; the time of these orders is that of an upload.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        select concat(strftime(first_at, '%Y-%m-%d %H:%M:%S'), ': ', count(*), ' orders') as label, cast(sum(line_count) as bigint) as row_count, sum(abs(amount)) as amount, min(line_ref) as line_ref
        from shop_order where first_at = last_at and second(first_at) + minute(first_at) + hour(first_at) > 0 group by first_at having count(*) >= $same_instant_orders
        """;

    public override string Say(Found found) =>
        $"{found.Money} of orders share one and the same second ({found.Top[0]}): the time is that of an upload. Hours of these orders mean nothing.";
}
