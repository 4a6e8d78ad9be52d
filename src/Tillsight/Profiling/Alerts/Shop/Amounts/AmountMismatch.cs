namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>The amount is neither quantity x unit price nor that less discount (with or without tax). Half a cent a unit is rounding. Money: the difference.</summary>
sealed class AmountMismatch : LineAlert
{
    public override string Kind => "amount_mismatch";

    public override string? Field => "line_amount";

    public override IReadOnlyList<string> Needs => ["line_amount", "quantity", "unit_price"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "Ask whoever exports the data which of amount, quantity and unit price is right; map only the right ones.";

    public override string Condition => """
        abs(line_amount - quantity * unit_price) > 0.01 + 0.005 * abs(quantity)
        and abs(line_amount - (quantity * unit_price - discount)) > 0.01 + 0.005 * abs(quantity)
        and abs(line_amount - (quantity * unit_price - discount + coalesce(tax_amount, 0))) > 0.01 + 0.005 * abs(quantity)
        """;

    public override string Amount => "abs(line_amount - quantity * unit_price)";

    public override string Say(Found found) =>
        $"{found.Money} of difference: on {found.Lines} ({found.ShareOfLines}) the amount is not quantity x unit price. Check which of the three columns is right.";
}
