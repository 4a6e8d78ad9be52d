namespace Tillsight.Metrics;

/// <summary>SQL conditions over a line <c>l</c> that say which lines a measure takes.</summary>
static class WhichLines
{
    public const string All = "true";

    public const string Sale = "l.kind = 'sale'";

    /// <summary>What takes a sale back. A refunded postage is not: it never was in sales.</summary>
    public const string SaleReversal = "l.kind in ('return', 'cancellation') and l.reverses = 'sale'";

    /// <summary>The lines that net sales are made of.</summary>
    public const string SaleOrReversal = "(l.kind = 'sale' or (l.kind in ('return', 'cancellation') and l.reverses = 'sale'))";

    public const string Charge = "l.kind = 'charge'";

    /// <summary>The lines that total sales are made of.</summary>
    public const string SaleReversalOrCharge =
        "(l.kind in ('sale', 'charge') or (l.kind in ('return', 'cancellation') and l.reverses = 'sale'))";

    /// <summary>A customer was asked to pay for something, be it only postage or a gift card.</summary>
    public const string Billed = "l.kind in ('sale', 'charge', 'gift_card', 'adjustment') and l.net_amount > 0";

    public const string IdentifiedSale = "l.kind = 'sale' and l.customer_key is not null";
}
