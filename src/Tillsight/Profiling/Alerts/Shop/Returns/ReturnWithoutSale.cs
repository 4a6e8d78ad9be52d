using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Returns;

/// <summary>An identified customer brings back what the data never sold to them, or sold only later. Goods sold before the first day of the data explain some.</summary>
sealed class ReturnWithoutSale : FindingAlert
{
    public override string Kind => "return_without_sale";

    public override string? Field => "quantity";

    public override IReadOnlyList<string> Needs => ["quantity", "customer_id", "product_id", "ordered_at"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Nothing to do for returns of goods sold before the data starts; look at the others: refunds without a purchase are a known fraud.";

    public override IReadOnlyList<ShopReduction> Uses => [ReturnedProducts.Table, CodeKinds.Table];

    public override string Findings => """
        select concat(customer_id, ' returned ', product_id, ' on ', strftime(first_return_at, '%Y-%m-%d')) as label, line_count as row_count, amount, line_ref
        from shop_returned left join (select product_id, code_kind from shop_code_kind) using (product_id)
        where code_kind is null and (first_sale_at is null or first_sale_at > first_return_at)
        """;

    public override string Say(Found found) =>
        $"{found.Money} taken back without a sale before: {found.Lines} of {found.Of("customer and product", "customers and products")}. Some were sold before the data starts; look at the largest.";
}
