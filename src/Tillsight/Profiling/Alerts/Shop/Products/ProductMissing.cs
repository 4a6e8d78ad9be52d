namespace Tillsight.Profiling.Alerts.Shop.Products;

/// <summary>Sale lines without a product code.</summary>
sealed class ProductMissing : LineAlert
{
    public override string Kind => "product_missing";

    public override string? Field => "product_id";

    public override IReadOnlyList<string> Needs => ["product_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Fill the codes in at the source; such lines count in sales but in no product.";

    public override string Condition => "product_id is null and is_sale";

    public override string Say(Found found) =>
        $"{found.Money} on {found.Lines} without a product code: in sales, but in no product.";
}
