using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>Numbers missing from a series that is otherwise nearly complete, overall or store by store. Rows: the missing numbers. Where fewer numbers are used, gaps mean nothing.</summary>
sealed class ReceiptGap : FindingAlert
{
    public override string Kind => "receipt_gap";

    public override string? Field => "order_id";

    public override IReadOnlyList<string> Needs => ["order_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Ask for an export of these numbers; voided receipts explain some gaps.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        with numbered as (select store_id, regexp_replace(order_id, '[0-9]+$', '') as prefix, try_cast(regexp_extract(order_id, '([0-9]{1,17})$', 1) as bigint) as number, line_ref from shop_order),
             series as (select cast(null as varchar) as store_id, prefix, number, min(line_ref) as line_ref from numbered where number is not null group by prefix, number
                        union all select store_id, prefix, number, min(line_ref) from numbered where number is not null and store_id is not null group by store_id, prefix, number),
             dense as (select store_id, prefix from series group by store_id, prefix
                       having count(*) >= 50 and count(*) >= $receipt_number_density * (max(number) - min(number) + 1) and count(*) < max(number) - min(number) + 1),
             step as (select s.*, lead(number) over (partition by s.store_id, s.prefix order by number) as next_number
                      from series s semi join dense d on d.prefix = s.prefix and d.store_id is not distinct from s.store_id)
        select concat(case when store_id is not null then 'store ' || store_id || ': ' end, prefix, number + 1, case when next_number - number > 2 then concat(' to ', prefix, next_number - 1) end) as label,
               next_number - number - 1 as row_count, cast(0 as decimal(18, 4)) as amount, line_ref
        from step where next_number - number > 1
        """;

    public override string Say(Found found) =>
        $"{found.Counted(found.RowCount, "receipt number")} {found.LineVerb("is", "are")} missing from an otherwise complete series ({found.Top[0]}). Voided receipts, or an export that lost some?";
}
