using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>A category that sold nearly every week stops weeks before the data does. Rows: silent weeks. Money: its mean weekly sales over them.</summary>
sealed class CategorySilence : FindingAlert
{
    public override string Kind => "category_silence";

    public override string? Field => "category";

    public override IReadOnlyList<string> Needs => ["category", "ordered_at"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Ask whether the category was given up; if not, its export is missing.";

    public override IReadOnlyList<ShopReduction> Uses => [CategoryWeeks.Table];

    public override string Findings => """
        with finish as (select max(week) as last_week from shop_category_week),
             regular as (select category, min(week) as first_week, max(week) as last_week, count(*) as weeks, sum(amount) / count(*) as weekly, max(line_ref) as line_ref from shop_category_week group by category)
        select concat(category, ': nothing since the week of ', strftime(r.last_week, '%Y-%m-%d')) as label, date_diff('week', r.last_week, f.last_week) as row_count,
               weekly * date_diff('week', r.last_week, f.last_week) as amount, line_ref
        from regular r, finish f
        where date_diff('week', r.last_week, f.last_week) >= $silent_weeks and weeks >= 8 and weeks >= $regular_week_share * (date_diff('week', r.first_week, r.last_week) + 1)
        """;

    public override string Say(Found found) =>
        $"About {found.Money} of sales are missing: {found.Of("category", "categories")} that sold every week {found.Verb("has", "have")} gone silent ({found.Top[0]}). Given up, or lost from the export?";
}
