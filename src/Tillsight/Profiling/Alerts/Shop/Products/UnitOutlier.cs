using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>Quantities far beyond the product's own: robust z of the logarithm over the threshold, and many times the usual. Money: what goes beyond the usual quantity.</summary>
sealed class UnitOutlier : FindingAlert
{
    public override string Kind => "unit_outlier";

    public override string? Field => "quantity";

    public override IReadOnlyList<string> Needs => ["quantity", "product_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "outliers:quantity";

    public override IReadOnlyList<ShopReduction> Uses => [UsualQuantities.Table, CodeKinds.Table];

    public override string Findings => """
        select concat(q.product_id, ': ', cast(q.quantity as bigint), ' units, usually ', cast(u.usual_quantity as bigint)) as label, q.line_count as row_count,
               q.amount * (1 - u.usual_quantity / q.quantity) as amount, q.line_ref
        from shop_product_quantity q join shop_usual_quantity u using (product_id) left join shop_code_kind k using (product_id)
        where u.line_count >= $usual_from_lines and k.code_kind is null and q.quantity > $unit_outlier_factor * u.usual_quantity
          and (ln(q.quantity) - ln(u.usual_quantity)) / (1.4826 * greatest(u.spread, 0.2)) > $unit_outlier_score
        """;

    public override string Say(Found found) =>
        $"{found.Money} hangs on unusual quantities: {found.Lines} with far more units than the product usually sells at once ({found.Top[0]}). Wholesale orders, or a barcode in the quantity?";
}
