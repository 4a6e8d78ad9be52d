namespace Tillsight.Analyses.Baskets;

/// <summary>Two products in one basket, and what one says about the other.</summary>
/// <param name="Orders">Orders that hold both.</param>
/// <param name="Support">P(AB): their share of all orders with products.</param>
/// <param name="Confidence">P(B given A): of the orders with the first, the share that hold the second.</param>
/// <param name="ReverseConfidence">P(A given B).</param>
/// <param name="Lift">P(AB) / (P(A) P(B)): how many times as often as by chance.</param>
/// <param name="Leverage">P(AB) - P(A) P(B): the share of orders beyond chance.</param>
public sealed record PairRule(BasketItem First, BasketItem Second, long Orders, decimal Support, decimal Confidence, decimal ReverseConfidence, decimal Lift, decimal Leverage)
{
    public static PairRule Of(BasketItem first, BasketItem second, long together, long orders)
    {
        // The first is what says more about the other, so that each pair is one line.
        if (second.Orders < first.Orders) (first, second) = (second, first);
        decimal all = orders, support = together / all, expected = first.Orders / all * (second.Orders / all);
        return new(first, second, together, Round(support), Round((decimal)together / first.Orders), Round((decimal)together / second.Orders), Round(support / expected), decimal.Round(support - expected, 10));
    }

    static decimal Round(decimal value) => decimal.Round(value, 8, MidpointRounding.AwayFromZero);
}

/// <param name="Orders">Orders that hold it.</param>
public sealed record BasketItem(string ProductId, string? ProductName, long Orders)
{
    public string Name => ProductName is { Length: > 0 } ? ProductName : ProductId;
}
