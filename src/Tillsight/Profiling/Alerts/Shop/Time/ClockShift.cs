using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>A month in which a store's trade lies hours away from where it usually lies: the clock of the till drifted, or an export changed
/// its time zone. Told by the median hour of the lines.</summary>
sealed class ClockShift : FindingAlert
{
    public override string Kind => "clock_shift";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check the clock and time zone of the till or the export in these months.";

    public override IReadOnlyList<ShopReduction> Uses => [StoreHours.Table];

    public override string Findings => """
        with running as (select *, sum(line_count) over (partition by store_id, month order by order_hour) as up_to, sum(line_count) over (partition by store_id, month) as total from shop_hour),
             middle as (select store_id, month, min(order_hour) filter (where 2 * up_to >= total) as middle_hour, cast(sum(line_count) as bigint) as line_count, sum(amount) as amount, min(line_ref) as line_ref
                        from running group by store_id, month having sum(line_count) >= 200),
             usual as (select store_id, cast(median(middle_hour) as bigint) as usual_hour from middle group by store_id having count(*) >= 3)
        select concat(case when m.store_id is not null then 'store ' || m.store_id || ' in ' end, strftime(m.month, '%Y-%m'), ': half of the trade by ', m.middle_hour, ':00, usually by ', u.usual_hour, ':00') as label,
               m.line_count as row_count, m.amount, m.line_ref
        from middle m join usual u on u.store_id is not distinct from m.store_id
        where abs(m.middle_hour - u.usual_hour) >= $clock_shift_hours
        """;

    public override string Say(Found found) =>
        $"{found.Money} of trade at shifted hours: {found.Of("month")} of a store {found.Verb("lies", "lie")} hours off the usual ({found.Top[0]}). A clock that drifted, or a change of time zone?";
}
