namespace Tillsight.Sources.PracticeShop.Orders;

/// <summary>An e-mail to customers who agreed to it, with a random tenth held out.</summary>
/// <param name="SentOn">Day of sending, counted from the first day.</param>
/// <param name="Effect">Probability that it brings a customer who got it (and is one still) an order that would not have been.</param>
sealed record Campaign(string Id, string Name, int SentOn, double Effect)
{
    public const double HoldOut = 0.10;
}
