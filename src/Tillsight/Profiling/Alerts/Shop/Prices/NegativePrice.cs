namespace Tillsight.Profiling.Alerts.Shop.Prices;

/// <summary>A unit price below zero on a line that counts as a sale.</summary>
sealed class NegativePrice : LineAlert
{
    public override string Kind => "negative_price";

    public override string? Field => "unit_price";

    public override IReadOnlyList<string> Needs => ["unit_price"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "negative_prices";

    public override string Condition => "unit_price < 0 and coalesce(kind, 'sale') in ('sale', 'return')";

    public override string Say(Found found) =>
        $"{found.Money} on {found.Lines} with a negative price: mostly corrections of the books, such as bad debt. Treat them as adjustments?";
}
