using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Returns;

/// <summary>A customer brings back more units of a product than they ever bought.</summary>
sealed class ReturnedMoreThanBought : FindingAlert
{
    public override string Kind => "returned_more_than_bought";

    public override string? Field => "quantity";

    public override IReadOnlyList<string> Needs => ["quantity", "customer_id", "product_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Correct the quantity of the return at the source, or load the export that holds the sale.";

    public override IReadOnlyList<ShopReduction> Uses => [ReturnedProducts.Table, CodeKinds.Table];

    public override string Findings => """
        select concat(customer_id, ' bought ', cast(bought as bigint), ' of ', product_id, ' and returned ', cast(back as bigint)) as label, line_count as row_count,
               amount * (1 - bought / back) as amount, line_ref
        from shop_returned left join (select product_id, code_kind from shop_code_kind) using (product_id)
        where code_kind is null and bought > 0 and back > bought and first_sale_at <= first_return_at
        """;

    public override string Say(Found found) =>
        $"{found.Money} taken back beyond what was bought: {found.Of("customer and product", "customers and products")} with more units returned than sold. A quantity is wrong, or a sale is missing from the data.";
}
