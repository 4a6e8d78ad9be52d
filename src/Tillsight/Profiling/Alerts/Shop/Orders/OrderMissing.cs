namespace Tillsight.Profiling.Alerts.Shop.Orders;

/// <summary>Lines without an order number while the source has them.</summary>
sealed class OrderMissing : LineAlert
{
    public override string Kind => "order_missing";

    public override string? Field => "order_id";

    public override IReadOnlyList<string> Needs => ["order_id"];

    public override Severity Severity => Severity.Caution;

    public override string Fix => "Fill the order numbers in at the source; without one a line is an order of its own.";

    public override string Condition => "order_id is null";

    public override string Say(Found found) =>
        $"{found.Money} on {found.Lines} without an order number: orders and baskets miscount them.";
}
