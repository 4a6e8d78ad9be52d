using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Orders at hours in which a store hardly ever sells, apart from the hours beside opening: a wrong clock or a shifted time zone.</summary>
sealed class OutsideOpeningHours : FindingAlert
{
    public override string Kind => "outside_opening_hours";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check the clock and time zone of the till or the export.";

    public override IReadOnlyList<ShopReduction> Uses => [StoreHours.Table];

    public override string Findings => """
        with hours as (select store_id, order_hour, cast(sum(line_count) as bigint) as line_count, sum(amount) as amount, min(line_ref) as line_ref from shop_hour group by store_id, order_hour),
             share as (select *, line_count / cast(sum(line_count) over (partition by store_id) as double) as hour_share, sum(line_count) over (partition by store_id) as total from hours)
        select concat(case when s.store_id is not null then 'store ' || s.store_id || ' ' end, 'at ', lpad(cast(s.order_hour as varchar), 2, '0'), ':00, ', s.line_count, case when s.line_count = 1 then ' line' else ' lines' end) as label,
               s.line_count as row_count, s.amount, s.line_ref
        from share s
        where s.total >= 1000 and s.hour_share < $closed_hour_share
          and not exists (select 1 from share o where o.store_id is not distinct from s.store_id and o.hour_share >= $closed_hour_share and least(abs(o.order_hour - s.order_hour), 24 - abs(o.order_hour - s.order_hour)) <= 1)
        """;

    public override string Say(Found found) =>
        $"{found.Money} outside opening hours: {found.Lines} at hours when nothing is usually sold ({found.Top[0]}). A till with the wrong clock, or a shifted time zone?";
}
