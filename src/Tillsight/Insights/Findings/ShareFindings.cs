using Tillsight.Statistics.Descriptive;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>
/// Shares that left their usual path: returns, discounts, first orders. A share counts where its robust z over the up to twelve earlier stretches of the
/// same length is beyond 3.5 (<see cref="RobustScore"/>: Iglewicz and Hoaglin 1993), so that a shop's own unrest sets the bar.
/// </summary>
static class ShareFindings
{
    /// <summary>With fewer stretches nobody can say what is usual.</summary>
    const int FewestStretches = 6;

    /// <summary>At the start of the records everybody is new.</summary>
    const int DaysUntilSettled = 180;

    sealed record Share(FindingKind Kind, string Metric, Func<Day, decimal> Part, Func<Day, decimal> Whole, bool HigherIsBetter);

    static readonly Share[] Watched =
    [
        new(FindingKind.ReturnShare, "returns", d => d.Returns, d => d.BeforeReturns, false),
        new(FindingKind.DiscountShare, "discounts", d => d.Discounts, d => d.GrossSales, false),
        new(FindingKind.NewCustomerShare, "new_customers", d => d.NewCustomers, d => d.Orders, true),
    ];

    public static IEnumerable<Finding> Of(FeedQuestion question, DailyFigures days)
    {
        var stretches = days.Before(question.Chosen);
        var now = days.Sum(question.Chosen.Range);
        foreach (var share in Watched)
        {
            var settled = share.Kind == FindingKind.NewCustomerShare ? [.. stretches.Where(s => s.First >= days.Data.First.AddDays(DaysUntilSettled))] : stretches;
            decimal[] earlier = [.. settled.Select(days.Sum).Where(d => share.Whole(d) > 0).Select(d => share.Part(d) / share.Whole(d))];
            if (earlier.Length < FewestStretches || share.Whole(now) <= 0) continue;
            decimal value = share.Part(now) / share.Whole(now);
            var usual = RobustScore.Of([.. earlier.Select(e => (double)e)]);
            double z = usual.Score((double)value);
            if (Math.Abs(z) > RobustScore.OutlierBeyond) yield return Worded(question, share, now, value, (decimal)usual.Median, earlier);
        }
    }

    static Finding Worded(FeedQuestion question, Share share, Day now, decimal value, decimal usual, decimal[] earlier)
    {
        decimal worth = share.Kind == FindingKind.NewCustomerShare ? (now.Orders == 0 ? 0 : now.BeforeReturns / now.Orders) : 1, money = Math.Abs(value - usual) * share.Whole(now) * worth;
        string Rate(decimal rate) => question.Formats.Exact(rate, Unit.Rate);
        string what = share.Kind switch
        {
            FindingKind.ReturnShare => $"Returns took {question.Money(now.Returns)} in {question.Period}, {Rate(value)} of sales",
            FindingKind.DiscountShare => $"Discounts took {question.Money(now.Discounts)} in {question.Period}, {Rate(value)} of gross sales",
            _ => $"First orders were {Rate(value)} of all orders in {question.Period}",
        };
        string gap = share.Kind == FindingKind.NewCustomerShare ? $"about {question.Money(money)} of first orders {(value > usual ? "more" : "fewer")} than usual" : $"{question.Money(money)} {(value > usual ? "more" : "less")} than usual";
        return new(share.Kind, $"{what}; {Rate(usual)} is usual. That is {gap}.", money,
            $"The {earlier.Length} periods of the same length before lay between {Rate(earlier.Min())} and {Rate(earlier.Max())}; the robust z of this one is beyond {RobustScore.OutlierBeyond.ToString(question.Formats.Culture)}.",
            new("See where", share.Metric, []), FeedQuestion.SeverityOf(money, now.NetSales), value > usual == share.HigherIsBetter ? Tone.Good : Tone.Bad);
    }
}
