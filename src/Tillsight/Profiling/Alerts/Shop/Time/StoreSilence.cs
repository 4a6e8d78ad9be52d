using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Time;

/// <summary>A store that traded regularly has no line for weeks before the end of the data. Rows: days. Money: its mean daily sales over them.</summary>
sealed class StoreSilence : FindingAlert
{
    public override string Kind => "store_silence";

    public override string? Field => "store_id";

    public override IReadOnlyList<string> Needs => ["store_id", "ordered_at"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Ask whether the store closed; if not, its export is missing.";

    public override IReadOnlyList<ShopReduction> Uses => [StoreDays.Table];

    public override string Findings => """
        with finish as (select max(order_day) as last_day from shop_day where order_day <= $loaded_on),
             store as (select store_id, min(order_day) as first_day, max(order_day) as last_day, count(*) as days, sum(amount) as amount, max(line_ref) as line_ref from shop_day where store_id is not null group by store_id)
        select concat('store ', store_id, ': nothing since ', strftime(s.last_day, '%Y-%m-%d')) as label, f.last_day - s.last_day as row_count,
               amount / (s.last_day - s.first_day + 1) * (f.last_day - s.last_day) as amount, line_ref
        from store s, finish f
        where f.last_day - s.last_day >= $silent_store_days and days >= 20 and days >= 0.3 * (s.last_day - s.first_day + 1)
        """;

    public override string Say(Found found) =>
        $"About {found.Money} of sales are missing: {found.Of("store")} {found.Verb("has", "have")} gone silent ({found.Top[0]}). Closed, or an export that was not loaded?";
}
