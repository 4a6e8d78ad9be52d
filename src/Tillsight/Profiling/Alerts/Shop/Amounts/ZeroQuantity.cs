namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>Lines of no units. Money: what one unit costs.</summary>
sealed class ZeroQuantity : LineAlert
{
    public override string Kind => "zero_quantity";

    public override string? Field => "quantity";

    public override IReadOnlyList<string> Needs => ["quantity"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Leave them in; they add nothing. If they were sales, correct the quantity at the source.";

    public override string Condition => "quantity = 0";

    public override string Amount => "abs(coalesce(line_amount, unit_price, 0))";

    public override string Say(Found found) =>
        $"{found.Lines} {found.LineVerb("sells", "sell")} 0 units ({found.Money} at one unit each). They are in no sum: is the quantity lost?";
}
