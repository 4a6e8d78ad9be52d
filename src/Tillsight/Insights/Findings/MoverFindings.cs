using Tillsight.Insights.Changes;
using Tillsight.Metrics;
using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>
/// What moved net sales against the time compared with: customers, prices, single products and places. Worth a word from a hundredth of the earlier net
/// sales on; a product or place also has to bring a tenth of the change (Adtributor's least power).
/// </summary>
static class MoverFindings
{
    /// <summary>Of the whole change, for a single product or place.</summary>
    const decimal LeastPower = 0.1m;

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
        if (customers.Part(CustomerMovement.Lost) is not { } lost || !feed.IsWorth(lost.Change)) yield break;
        var fresh = customers.Part(CustomerMovement.New);
        decimal won = (fresh?.Change ?? 0) + (customers.Part(CustomerMovement.Back)?.Change ?? 0), net = won + lost.Change;
        string balance = net < 0 ? $"{feed.Question.Money(net)} more than new and returning ones brought" : $"new and returning ones brought {feed.Question.Money(net)} more than that";
        yield return feed.Finding(FindingKind.Customers,
            $"{feed.Question.Count(lost.Members ?? 0)} customers of {feed.With} did not order in {feed.Question.Period}: {feed.Question.Money(lost.Change)}; {balance}.", net,
            $"{feed.Question.Count(fresh?.Members ?? 0)} new customers, {feed.Question.Count(customers.Part(CustomerMovement.Back)?.Members ?? 0)} who came back, {feed.Question.Count(lost.Members ?? 0)} who stayed away.", new("See all groups", "net_sales", []));
    }

    static IEnumerable<Finding> Prices(Compared feed, Breakdown mix)
    {
        if (mix.Part(PriceVolumeMix.Price) is not { } price || !feed.IsWorth(price.Change)) yield break;
        yield return feed.Finding(FindingKind.Price, $"{(price.Change > 0 ? "Higher prices added" : "Lower prices took")} {feed.Question.Money(price.Change)} in {feed.Question.Period} against {feed.With}.", price.Change,
            $"What a unit sold for, after discounts, over {feed.Question.Count(price.Members ?? 0)} products sold in both times.", new("See price, volume and mix", "net_sales", []));
    }

    static IEnumerable<Finding> Single(Compared feed, FindingKind kind, MetricAnswer answer, string dimension)
    {
        if (DimensionSums.Of(MetricCatalogue.Of<NetSales>(), feed.Question.Reader.Dimensions.Get(dimension), answer, feed.Whole) is not { Focus.Names.Count: > 0 } cut) yield break;
        foreach (var part in (Contribution?[])[cut.Parts.Where(p => p.Member is not null).MaxBy(p => p.Change), cut.Parts.Where(p => p.Member is not null).MinBy(p => p.Change)])
        {
            if (part is null || !feed.IsWorth(part.Change) || Math.Abs(part.Change) < Math.Abs(feed.Whole.Change) * LeastPower) continue;
            string rate = part.Before is > 0 ? $", {feed.Question.Formats.Change(part.After, part.Before, Unit.Money)}" : "";
            string verb = part.Change > 0 ? "gained" : "lost";
            yield return feed.Finding(kind, $"{part.Name} {verb} {feed.Question.Money(part.Change)} in {feed.Question.Period} against {feed.With}{rate}.", part.Change,
                $"{feed.Question.Formats.Exact(part.After, Unit.Money)} after {feed.Question.Formats.Exact(part.Before, Unit.Money)}.", new("See why", "net_sales", [part.Member!]));
        }
    }
}
