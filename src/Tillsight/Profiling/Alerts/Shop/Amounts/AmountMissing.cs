namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>Neither a price nor an amount: such lines add nothing to any sum.</summary>
sealed class AmountMissing : LineAlert
{
    public override string Kind => "amount_missing";

    public override string? Field => "unit_price";

    public override IReadOnlyList<string> Needs => ["unit_price|line_amount"];

    public override Severity Severity => Severity.Serious;

    public override string Fix => "missing_amounts";

    public override string Condition => "amount is null";

    public override string Amount => "cast(0 as decimal(18, 4))";

    public override string Say(Found found) =>
        $"{found.Lines} {found.LineVerb("has", "have")} neither a price nor an amount and add nothing to sales ({found.ShareOfLines}). Fill them in at the source, or leave them in quarantine.";
}
