using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>A day whose takings are many times those of the same weekdays around it, or a small part of them: a sale event, a bulk order, half an export. Money: the difference.</summary>
sealed class DayOutlier : FindingAlert
{
    public override string Kind => "day_outlier";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Nothing to do if there was a sale or a closure; otherwise look at the largest orders of the day.";

    public override IReadOnlyList<ShopReduction> Uses => [StoreDays.Table];

    public override string Findings => """
        with around as (select store_id, order_day, amount, line_ref,
                               median(amount) over nearby as usual_amount, median(line_count) over nearby as usual_lines
                        from shop_day where amount > 0
                        window nearby as (partition by store_id, isodow(order_day) order by order_day rows between 4 preceding and 4 following exclude current row))
        select concat(case when store_id is not null then 'store ' || store_id || ' on ' end, strftime(order_day, '%a %Y-%m-%d'), ': ', cast(amount as bigint), ', usually ', cast(usual_amount as bigint)) as label,
               1 as row_count, abs(amount - usual_amount) as amount, line_ref
        from around where usual_lines >= $day_outlier_from_lines and (amount > $day_outlier_factor * usual_amount or amount * $day_outlier_factor < usual_amount)
        """;

    public override string Say(Found found) =>
        $"{found.Of("day")} {found.Verb("stands", "stand")} out, {found.Money} away from the weekdays around ({found.Top[0]}). A bulk order, a closure or half an export?";
}
