using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>A store without a line on a weekday on which it is nearly always open; public holidays, days on which every store is closed and longer closures aside. Rows: days. Money: the median of that weekday.</summary>
sealed class MissingDays : FindingAlert
{
    public override string Kind => "missing_day";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Load the export of these days; tell the calendar if the shop was closed.";

    public override IReadOnlyList<ShopReduction> Uses => [StoreDays.Table];

    public override string Findings => """
        with trading as (select * from shop_day where order_day between $earliest_date and $loaded_on),
             shop as (select count(distinct coalesce(store_id, '')) as store_count, min(order_day) as first_day, max(order_day) as last_day from trading),
             span as (select store_id, min(order_day) as first_day, max(order_day) as last_day from trading group by store_id having max(order_day) - min(order_day) >= 56),
             step as (select *, lead(order_day) over (partition by store_id order by order_day) as next_day from trading),
             gap as (select store_id, order_day, next_day, line_ref from step where next_day - order_day between 2 and $closure_days + 1),
             absent as (select store_id, cast(d as date) as order_day, line_ref from gap, unnest(generate_series(cast(order_day + 1 as timestamp), cast(next_day - 1 as timestamp), interval 1 day)) as t (d)),
             calendar as (select store_id, isodow(d) as weekday, count(*) as days from span, unnest(generate_series(cast(first_day as timestamp), cast(last_day as timestamp), interval 1 day)) as t (d) group by all),
             usual as (select store_id, isodow(order_day) as weekday, count(*) as open_days, median(amount) as usual_amount from trading group by all)
        select concat(case when a.store_id is not null then 'store ' || a.store_id || ' on ' end, strftime(a.order_day, '%a %Y-%m-%d')) as label, 1 as row_count, coalesce(u.usual_amount, 0) as amount, a.line_ref
        from absent a
        join calendar c on c.store_id is not distinct from a.store_id and c.weekday = isodow(a.order_day)
        join usual u on u.store_id is not distinct from a.store_id and u.weekday = c.weekday
        where u.open_days >= $open_weekday_share * c.days and strftime(a.order_day, '%m-%d') not in ('12-25', '01-01')
          and not contains($holidays, cast(a.order_day as varchar))
          and not ((select store_count from shop) >= 3 and not exists (select 1 from trading t where t.order_day = a.order_day))
        """;

    public override string Say(Found found) =>
        $"About {found.Money} of sales may be missing: no line on {found.Counted(found.RowCount, "usual trading day")} ({found.Top[0]}). Closed, or an export that was not loaded?";
}
