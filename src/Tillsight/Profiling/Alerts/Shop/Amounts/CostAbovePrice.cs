namespace Tillsight.Profiling.Alerts.Shop.Amounts;

/// <summary>Sold below cost. Money: the loss.</summary>
sealed class CostAbovePrice : LineAlert
{
    public override string Kind => "cost_above_price";

    public override string? Field => "unit_cost";

    public override IReadOnlyList<string> Needs => ["unit_cost|line_cost"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Check cost prices of these products; if they are right, review the price.";

    public override string Condition => "is_sale and coalesce(line_cost, unit_cost * quantity) > amount";

    public override string Amount => "coalesce(line_cost, unit_cost * quantity) - amount";

    public override string Say(Found found) =>
        $"{found.Money} lost below cost: {found.Lines} ({found.ShareOfLines}) cost more than they brought. Check the cost prices, then the discounts.";
}
