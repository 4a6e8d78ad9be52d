using Tillsight.Engines;

namespace Tillsight.Analyses.SubscribersAndDiscounts;

/// <summary>A row of Orders.sql.</summary>
public sealed record OrderAmountRow(bool? IsSubscriber, bool? IsDiscounted, decimal Amount, long Orders);

/// <summary>How subscription and discount hang together: shares of orders with a discount.</summary>
/// <param name="CannotBeToldApart">One side orders with a discount always or never: then neither can be credited alone.</param>
public sealed record SubscriptionOverlap(decimal? DiscountedOfSubscribers, decimal? DiscountedOfOthers, bool CannotBeToldApart);

/// <summary>Subscribers against others and discounted orders against full-price ones.</summary>
public sealed record SubscribersAndDiscountsResult(GroupComparison? Subscribers, GroupComparison? Discounts, SubscriptionOverlap? Overlap, long UnknownSubscription, long UnknownDiscount);

/// <summary>Do subscribers, and do discounts, go with larger orders, or is the difference chance?</summary>
public sealed class SubscribersAndDiscountsAnalysis : Analysis<NoOptions>
{
    public override string Title => "Subscribers and discounts";

    public override AnalysisGroup Group => AnalysisGroup.Customers;

    public override int Order => 50;

    public override IReadOnlyList<AnalysisQuery> Queries => [new("Orders.sql", typeof(OrderAmountRow))];

    protected override AnalysisOutcome Answer(AnalysisContext context, NoOptions options)
    {
        var facts = context.Facts;
        if (!facts.HasSubscriptions && !facts.HasDiscounts)
            return AnalysisOutcome.Without(this, new Dictionary<string, object?>(), [Need.Subscriptions, Need.Discounts], facts);
        var rows = Query<OrderAmountRow>(context, "Orders.sql");
        var result = new SubscribersAndDiscountsResult(
            facts.HasSubscriptions ? GroupComparison.Of("subscribers", "Subscribers", Amounts(rows, r => r.IsSubscriber == true), "Others", Amounts(rows, r => r.IsSubscriber == false)) : null,
            facts.HasDiscounts ? GroupComparison.Of("discounts", "Discounted", Amounts(rows, r => r.IsDiscounted == true), "Full price", Amounts(rows, r => r.IsDiscounted == false)) : null,
            facts is { HasSubscriptions: true, HasDiscounts: true } ? Overlap(rows) : null,
            rows.Where(r => r.IsSubscriber is null).Sum(r => r.Orders), rows.Where(r => r.IsDiscounted is null).Sum(r => r.Orders));
        return new AnalysisOutcome(result, SubscribersAndDiscountsView.Of(Title, result, context));
    }

    static decimal[] Amounts(IReadOnlyList<OrderAmountRow> rows, Func<OrderAmountRow, bool> isMeant)
    {
        var amounts = new decimal[rows.Where(isMeant).Sum(r => r.Orders)];
        int next = 0;
        foreach (var row in rows.Where(isMeant))
        {
            Array.Fill(amounts, row.Amount, next, (int)row.Orders);
            next += (int)row.Orders;
        }
        return amounts;
    }

    static SubscriptionOverlap Overlap(IReadOnlyList<OrderAmountRow> rows)
    {
        decimal? Discounted(bool subscribed)
        {
            var side = rows.Where(r => r.IsSubscriber == subscribed && r.IsDiscounted is not null).ToList();
            long orders = side.Sum(r => r.Orders);
            return orders == 0 ? null : decimal.Round((decimal)side.Where(r => r.IsDiscounted == true).Sum(r => r.Orders) / orders, 6);
        }

        var (subscribers, others) = (Discounted(true), Discounted(false));
        return new(subscribers, others, subscribers != others && (subscribers is 0 or 1 || others is 0 or 1));
    }
}
