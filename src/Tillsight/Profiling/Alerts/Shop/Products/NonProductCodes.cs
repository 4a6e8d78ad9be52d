using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>Codes that are no products: charges, gift cards, adjustments, and codes without digits where the others have them.</summary>
sealed class NonProductCodes : FindingAlert
{
    public override string Kind => "non_product_code";

    public override string? Field => "product_id";

    public override IReadOnlyList<string> Needs => ["product_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "product_codes";

    public override IReadOnlyList<ShopReduction> Uses => [CodeKinds.Table];

    public override string Findings => """
        select concat(product_id, case when product_name is not null then ' (' || product_name || ')' end, ': ', case code_kind when 'gift_card' then 'gift card' when 'unclear' then 'no product?' else code_kind end) as label,
               line_count as row_count, abs(coalesce(amount, 0)) as amount, line_ref
        from shop_code_kind where code_kind is not null and code_kind <> 'test'
        """;

    public override string Say(Found found) =>
        $"{found.Money} on {found.Of("code")} that {found.Verb("is", "are")} no product ({string.Join("; ", found.Top.Take(3))}). Count them as charges, gift cards or adjustments, beside sales?";
}
