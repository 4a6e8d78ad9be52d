using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>Fractions of goods that are sold by the piece: nearly all other quantities of the product are whole.</summary>
sealed class FractionalQuantity : FindingAlert
{
    public override string Kind => "fractional_quantity";

    public override string? Field => "quantity";

    public override IReadOnlyList<string> Needs => ["quantity", "product_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Correct the quantities at the source: piece goods have none after the point.";

    public override IReadOnlyList<ShopReduction> Uses => [ProductQuantities.Table];

    public override string Findings => """
        with whole as (select product_id, sum(line_count) as n, sum(line_count) filter (where quantity = trunc(quantity)) as whole_count from shop_product_quantity group by product_id)
        select concat(q.product_id, ': ', format('{:.10g}', cast(q.quantity as double)), ' units') as label, q.line_count as row_count, q.amount, q.line_ref
        from shop_product_quantity q join whole w using (product_id)
        where q.quantity <> trunc(q.quantity) and w.n >= 50 and w.whole_count >= $piece_goods_share * w.n
        """;

    public override string Say(Found found) =>
        $"{found.Money} on {found.Lines} with a fraction of goods that are otherwise sold by the piece ({found.Top[0]}).";
}
