using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Prices;

/// <summary>Whole prices on products that usually have none: typed by hand at the till. Money: the difference from the usual price.</summary>
sealed class RoundPrice : FindingAlert
{
    public override string Kind => "round_price";

    public override string? Field => "unit_price";

    public override IReadOnlyList<string> Needs => ["unit_price", "product_id"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Nothing to do if clerks may set prices; otherwise look at who enters them.";

    public override IReadOnlyList<ShopReduction> Uses => [UsualPrices.Table, CodeKinds.Table];

    public override string Findings => """
        select concat(p.product_id, ' at ', cast(cast(p.unit_price as bigint) as varchar), ', usually ', format('{:.10g}', cast(u.usual_price as double))) as label,
               cast(sum(p.line_count) as bigint) as row_count, abs(sum(p.amount * (1 - u.usual_price / p.unit_price))) as amount, min(p.line_ref) as line_ref
        from shop_product_price p join shop_usual_price u using (product_id) left join shop_code_kind k using (product_id)
        where p.unit_price = trunc(p.unit_price) and u.usual_price <> trunc(u.usual_price) and p.unit_price >= 5 and u.line_count >= $usual_from_lines and k.code_kind is null
        group by p.product_id, p.unit_price, u.usual_price
        """;

    public override bool IsWorthSaying(Found found, ShopAlertOptions options) => found.Share >= options.RoundPriceShare;

    public override string Say(Found found) =>
        $"{found.Lines} ({found.ShareOfLines}) carry a round price where the product usually has none ({found.Top[0]}), a difference of {found.Money}: prices set by hand at the till?";
}
