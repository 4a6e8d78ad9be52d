using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>
/// What moved net sales against the time compared with: customers, prices, single products and places. Worth a word from a hundredth of the earlier net
/// sales on. A product or place is news by what it did beyond the pace of the whole shop: what always brings most brings most of a change, too.
/// </summary>
static class MoverFindings
{
    public static IEnumerable<Finding> Of(FeedQuestion question)
    {
        if (question.Against == ComparedWith.Nothing) return [];
        var change = new ChangeQuestion(question.Reader, question.Facts, question.Asked, question.Against, question.Where, question.Cancellation);
        var total = change.Answer(["net_sales"]);
        if (total.ComparedWith is not { } with || total.Total.Lines == 0) return [];
        var feed = new Compared(question, Pair.Of<NetSales>(total, total.Total), ChangeWords.WithArticle(with));
        if (feed.Whole.Before <= 0) return [];
        List<Finding> found = [];
        if (question.Facts.HasCustomers && CustomerMovement.Of(MetricCatalogue.Of<NetSales>(), CustomerMovement.Ask(change, MetricCatalogue.Of<NetSales>()), feed.Whole) is { } customers) found.AddRange(Customers(feed, customers));
        if (question.Facts.HasProducts)
        {
            var products = change.Answer([.. PriceVolumeMix.Metrics, "net_sales", "lines"], "product");
            found.AddRange(Prices(feed, PriceVolumeMix.Of(products)));
            found.AddRange(Single(feed, FindingKind.Product, products, "product"));
            found.AddRange(StoppedProducts.Of(feed, products));
        }
        if (question.Facts.HasPlaces) found.AddRange(Single(feed, FindingKind.Place, change.Answer(["net_sales"], "country"), "country"));
        return found;
    }

    static IEnumerable<Finding> Customers(Compared feed, Breakdown customers)
    {
        if (customers.Part(CustomerMovement.Absent) is not { } absent || !feed.IsWorth(absent.Change)) yield break;
        var fresh = customers.Part(CustomerMovement.New);
        decimal won = (fresh?.Change ?? 0) + (customers.Part(CustomerMovement.Back)?.Change ?? 0);
        yield return feed.Finding(FindingKind.Customers,
            $"{feed.Question.Money(absent.Change)} went with {feed.Question.Count(absent.Members ?? 0)} customers of {feed.With} who did not order in {feed.Question.Period}; new and regained customers brought {feed.Question.Money(won)}.", won + absent.Change,
            $"{feed.Question.Count(fresh?.Members ?? 0)} new customers, {feed.Question.Count(customers.Part(CustomerMovement.Back)?.Members ?? 0)} regained, {feed.Question.Count(absent.Members ?? 0)} absent.", new("See all groups", "net_sales", []));
    }

    static IEnumerable<Finding> Prices(Compared feed, Breakdown mix)
    {
        if (mix.Part(PriceVolumeMix.Price) is not { } price || !feed.IsWorth(price.Change)) yield break;
        yield return feed.Finding(FindingKind.Price, $"{(price.Change > 0 ? "Higher prices added" : "Lower prices took")} {feed.Question.Money(price.Change)} in {feed.Question.Period} against {feed.With}.", price.Change,
            $"What a unit sold for, after discounts, over {feed.Question.Count(price.Members ?? 0)} products sold in both times.", new("See price, volume and mix", "net_sales", []));
    }

    static IEnumerable<Finding> Single(Compared feed, FindingKind kind, MetricAnswer answer, string dimension)
    {
        if (DimensionSums.Of(MetricCatalogue.Of<NetSales>(), feed.Question.Reader.Dimensions.Get(dimension), answer, feed.Whole) is not { } cut) yield break;
        decimal pace = feed.Whole.Change / feed.Whole.Before;
        var own = cut.Parts.Where(p => p.Member is not null).Select(p => (Part: p, Excess: p.Change - pace * p.Before!.Value)).OrderBy(x => x.Excess).ToList();
        foreach (var (part, excess) in ((Contribution, decimal)[])[own[0], own[^1]])
        {
            // What always moves with the shop is no news, however large.
            if (!feed.IsWorth(excess) || !feed.IsWorth(part.Change) || Math.Sign(excess) != Math.Sign(part.Change)) continue;
            string rate = part.Before is > 0 ? $", {feed.Question.Formats.Change(part.After, part.Before, Unit.Money)}" : "";
            string verb = part.Change > 0 ? "gained" : "lost";
            yield return feed.Finding(kind, $"{part.Name} {verb} {feed.Question.Money(part.Change)} in {feed.Question.Period} against {feed.With}{rate}.", excess,
                $"{feed.Question.Formats.Exact(part.After, Unit.Money)} after {feed.Question.Formats.Exact(part.Before, Unit.Money)}; {feed.Question.Money(excess)} {(excess > 0 ? "more" : "less")} than at the pace of the whole shop.", new("See why", "net_sales", [part.Member!]));
        }
    }
}
