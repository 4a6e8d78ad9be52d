namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>Tax that is negative on a sale or above 50 % of it: the highest rates in force are 27 %.</summary>
sealed class ImplausibleTax : LineAlert
{
    public override string Kind => "implausible_tax";

    public override string? Field => "tax_amount";

    public override IReadOnlyList<string> Needs => ["tax_amount"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check the tax column at the source; no sales tax exceeds half of the price.";

    public override string Condition => "is_sale and (tax_amount < 0 or tax_amount > 0.5 * gross)";

    public override string Amount => "abs(tax_amount)";

    public override string Say(Found found) =>
        $"{found.Money} of tax on {found.Lines} cannot be right: below zero or above half of the price. Does the column hold the amount with tax?";
}
