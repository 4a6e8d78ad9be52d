using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Exports;

/// <summary>Lines equal in every field within one file and order; all but the first are counted. Money: theirs, positive or negative.</summary>
sealed class DuplicateLines : FindingAlert
{
    public override string Kind => "duplicate_lines";

    public override string? Field => null;

    public override IReadOnlyList<string> Needs => ["order_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "exact_duplicates";

    public override IReadOnlyList<ShopReduction> Uses => [Copies.Table];

    public override string Findings => """
        select concat_ws(', ', order_id, product_id, concat(line_count, ' times')) as label, line_count - 1 as row_count, (line_count - 1) * coalesce(amount, 0) as amount, line_ref
        from shop_copy where line_count > 1
        """;

    public override string Say(Found found) =>
        $"{found.Money} on {found.Lines} that repeat another line of the same order in every field. Copies of an upload or scanned twice: leave them out?";
}
