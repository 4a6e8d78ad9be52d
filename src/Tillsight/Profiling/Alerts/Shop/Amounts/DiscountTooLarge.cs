namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>A discount above 100 % or larger than its line. Money: what is given beyond the price.</summary>
sealed class DiscountTooLarge : LineAlert
{
    public override string Kind => "discount_too_large";

    public override string? Field => "discount_amount";

    public override IReadOnlyList<string> Needs => ["discount_amount|discount_rate"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Check whether the discount is per unit or per order instead of per line, and map it so.";

    public override string Condition => "is_sale and discount > abs(gross) + 0.01";

    public override string Amount => "discount - abs(gross)";

    public override string Say(Found found) =>
        $"{found.Money} too much discount: on {found.Lines} it is larger than the price. Is the column a discount on the whole order?";
}
