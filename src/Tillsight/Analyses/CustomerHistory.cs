using Tillsight.Engines;
using Tillsight.Statistics.Descriptive;

namespace Tillsight.Analyses;

/// <summary>What one customer bought, and when the next order may be expected.</summary>
/// <param name="Orders">The latest first.</param>
/// <param name="Segment">As the RFM analysis named it last; null where it has not.</param>
/// <param name="Next">Null where there are too few orders to say.</param>
public sealed record CustomerHistory(IReadOnlyList<CustomerOrder> Orders, string? Segment, NextOrder? Next)
{
    /// <param name="customerId">As the source writes it.</param>
    /// <returns>Null where no line of this customer is in sight.</returns>
    public static CustomerHistory? Read(IEngine engine, string customerId, CancellationToken cancellation = default)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["customer"] = customerId };
        var orders = engine.Query(EmbeddedText.Read("Analyses/CustomerHistory.sql"), parameters, cancellation).As<CustomerOrder>();
        if (orders.Count == 0) return null;
        string? segment = engine.ColumnsOf("customer_segment").Count == 0 ? null
            : engine.Query("select s.segment from customer_segment s join dim_customer c on c.customer_key = s.customer_key where c.customer_id = $customer", parameters, cancellation).Column<string?>("segment").FirstOrDefault();
        return new(orders, segment, NextOrder.Of([.. orders.Where(o => o.IsSale && o.OrderDate is not null).Select(o => o.OrderDate!.Value)]));
    }
}

/// <summary>One order of a customer.</summary>
/// <param name="IsSale">False where it only took goods back or billed charges.</param>
/// <param name="Units">Sold less taken back.</param>
public sealed record CustomerOrder(string? OrderId, DateOnly? OrderDate, bool IsSale, long LineCount, decimal? Units, decimal? NetSales);

/// <summary>When the next order may be expected, from the customer's own gaps between days of ordering and from nothing else.</summary>
/// <param name="MedianGap">Days.</param>
/// <param name="Expected">The last day of ordering and the median gap.</param>
/// <param name="Earliest">Likewise with the lower quartile of the gaps.</param>
/// <param name="Latest">Likewise with the upper quartile: half of this customer's gaps lay between the two.</param>
/// <param name="Gaps">On how many gaps this stands.</param>
public sealed record NextOrder(decimal MedianGap, DateOnly Expected, DateOnly Earliest, DateOnly Latest, int Gaps)
{
    /// <summary>Quartiles of fewer gaps say nothing.</summary>
    public const int FewestGaps = 3;

    /// <param name="days">Days with an order, in any order; several orders of a day are one.</param>
    /// <returns>Null where there are fewer than <see cref="FewestGaps"/> gaps.</returns>
    public static NextOrder? Of(IReadOnlyList<DateOnly> days)
    {
        var ordered = days.Distinct().Order().ToList();
        double[] gaps = [.. ordered.Zip(ordered.Skip(1), (a, b) => (double)(b.DayNumber - a.DayNumber)).Order()];
        if (gaps.Length < FewestGaps) return null;
        double At(double share) => Quantiles.OfSorted(gaps, share);
        DateOnly After(double gap) => ordered[^1].AddDays((int)Math.Round(gap, MidpointRounding.AwayFromZero));
        return new((decimal)At(0.5), After(At(0.5)), After(At(0.25)), After(At(0.75)), gaps.Length);
    }
}
