using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>Dates over many months, none later than the 12th of its month: day and month are swapped. By chance this happens to 60 days about once in 10^24.</summary>
sealed class SwappedDayAndMonth : FindingAlert
{
    public override string Kind => "swapped_day_and_month";

    public override string? Field => "ordered_at";

    public override IReadOnlyList<string> Needs => ["ordered_at"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Turn the order of day and month for this column in recipe.yaml.";

    public override IReadOnlyList<ShopReduction> Uses => [StoreDays.Table];

    public override string Findings => """
        select concat('days 1 to 12 only, from ', strftime(min(order_day), '%Y-%m-%d'), ' to ', strftime(max(order_day), '%Y-%m-%d')) as label,
               cast(sum(line_count) as bigint) as row_count, sum(coalesce(amount, 0)) as amount, min(line_ref) as line_ref
        from shop_day having count(distinct order_day) >= 30 and max(day(order_day)) <= 12 and date_diff('day', min(order_day), max(order_day)) > 60
        """;

    public override string Say(Found found) =>
        $"{found.Money} stand on the wrong days: no date is later than the 12th of its month, so day and month are swapped. Read them the other way round?";
}
