using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Prices;

/// <summary>Lines at a price of zero. Money: what they would bring at the usual price of their products.</summary>
sealed class ZeroPrice : FindingAlert
{
    public override string Kind => "zero_price";

    public override string? Field => "unit_price";

    public override IReadOnlyList<string> Needs => ["unit_price"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "zero_prices";

    public override IReadOnlyList<ShopReduction> Uses => [UsualPrices.Table];

    public override string Findings => """
        select concat_ws(', ', l.order_id, l.product_id, l.product_name, format('{:.10g}', cast(l.quantity as double)) || ' units') as label, 1 as row_count, coalesce(abs(l.quantity) * u.usual_price, 0) as amount, l.line_ref
        from shop_line l left join shop_usual_price u using (product_id)
        where l.unit_price = 0 and coalesce(l.kind, 'sale') in ('sale', 'return')
        """;

    public override string Say(Found found) =>
        $"{found.Lines} ({found.ShareOfLines}) {found.LineVerb("has", "have")} a price of 0; at the usual prices of their products they are worth {found.Money}. Most are stock corrections or gifts: treat them as adjustments?";
}
