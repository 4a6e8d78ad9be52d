namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>Who pays postage: every parcel of a customer who does not subscribe. Subscribers have it free.</summary>
static class Postage
{
    /// <summary>Expected share of the parcels with postage: used to plan, never to decide.</summary>
    public const double PaidShare = 0.68;
}
