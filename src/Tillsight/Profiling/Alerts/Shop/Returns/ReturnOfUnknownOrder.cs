using Tillsight.Profiling.Alerts.Shop.Reductions;

namespace Tillsight.Profiling.Alerts.Shop.Returns;

/// <summary>A return names an order that the data does not hold.</summary>
sealed class ReturnOfUnknownOrder : FindingAlert
{
    public override string Kind => "return_of_unknown_order";

    public override string? Field => "returned_order_id";

    public override IReadOnlyList<string> Needs => ["returned_order_id", "order_id"];

    public override Severity Severity => Severity.Note;

    public override string Fix => "Load the export that holds those orders; until then the returns stand alone.";

    public override IReadOnlyList<ShopReduction> Uses => [OrderTotals.Table];

    public override string Findings => """
        select concat('order ', l.returned_order_id) as label, count(*) as row_count, sum(abs(l.amount)) as amount, min(l.line_ref) as line_ref
        from shop_line l anti join shop_order o on l.returned_order_id = o.order_id
        where l.returned_order_id is not null group by l.returned_order_id
        """;

    public override string Say(Found found) =>
        $"{found.Money} of returns name {found.Of("order")} that the data does not hold. Load the export with those orders to pair them.";
}
