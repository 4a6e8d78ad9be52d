namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>A discount that raises the price.</summary>
sealed class NegativeDiscount : LineAlert
{
    public override string Kind => "negative_discount";

    public override string? Field => "discount_amount";

    public override IReadOnlyList<string> Needs => ["discount_amount|discount_rate"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Map the column with its sign turned, or correct the lines at the source.";

    public override string Condition => "is_sale and discount < 0";

    public override string Amount => "abs(discount)";

    public override string Say(Found found) =>
        $"{found.Money} of negative discount on {found.Lines}: it raises the price. If the export writes discounts as negative numbers, turn the sign in the mapping.";
}
