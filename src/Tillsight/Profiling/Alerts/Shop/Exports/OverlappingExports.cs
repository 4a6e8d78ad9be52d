using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Exports;

/// <summary>Lines that several files hold, counted once a further file; copies within a file are exact duplicates. One finding for each two files.</summary>
sealed class OverlappingExports : FindingAlert
{
    public override string Kind => "overlapping_exports";

    public override string? Field => null;

    public override IReadOnlyList<string> Needs => ["order_id"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "overlapping_exports";

    public override IReadOnlyList<ShopReduction> Uses => [Copies.Table];

    public override string Findings => """
        with shared as (select line_hash, min(_batch_file) as first_file from shop_copy group by line_hash having count(*) > 1)
        select concat(s.first_file, ' and ', c._batch_file, ', ', strftime(min(c.order_day), '%Y-%m-%d'), ' to ', strftime(max(c.order_day), '%Y-%m-%d')) as label,
               count(*) as row_count, sum(c.amount) as amount, min(c.line_ref) as line_ref
        from shop_copy c join shared s using (line_hash) where c._batch_file <> s.first_file group by s.first_file, c._batch_file
        """;

    public override string Say(Found found) =>
        $"{found.Money} would be counted twice: {found.Lines} are in more than one file ({found.Top[0]}). Keep the copy of the first file only?";
}
