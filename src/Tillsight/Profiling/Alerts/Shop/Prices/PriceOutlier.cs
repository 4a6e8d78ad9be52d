using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Prices;

/// <summary>Prices many times over or under the product's usual one: a slipped decimal, a line total in the price column. Money: the difference from the usual price.</summary>
sealed class PriceOutlier : FindingAlert
{
    public override string Kind => "price_outlier";

    public override string? Field => "unit_price";

    public override IReadOnlyList<string> Needs => ["unit_price", "product_id"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "outliers:unit_price";

    public override IReadOnlyList<ShopReduction> Uses => [UsualPrices.Table, CodeKinds.Table];

    public override string Findings => """
        select concat(p.product_id, ' at ', format('{:.10g}', cast(p.unit_price as double)), ', usually ', format('{:.10g}', cast(u.usual_price as double))) as label, p.line_count as row_count, abs(p.amount * (1 - u.usual_price / p.unit_price)) as amount, p.line_ref
        from shop_product_price p join shop_usual_price u using (product_id) left join shop_code_kind k using (product_id)
        where u.line_count >= $usual_from_lines and k.code_kind is null
          and (p.unit_price > $price_outlier_factor * u.usual_price or p.unit_price * $price_outlier_factor < u.usual_price)
        """;

    public override string Say(Found found) =>
        $"{found.Money} hangs on prices far from usual: {found.Lines} cost many times more or less than the product usually does ({found.Top[0]}). Look for slipped decimals and totals in the price column.";
}
