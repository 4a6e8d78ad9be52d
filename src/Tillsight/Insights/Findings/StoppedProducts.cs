using Tillsight.Insights.Changes;
using Tillsight.Metrics.Catalogue;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>
/// Products that sold in the time compared with and not at all in the period, too many lines for chance. A product that sells n lines in a stretch, at random,
/// sells none in the next with a chance of e^-n; with N products looked at, those count whose chance is below 0.05 / N (Bonferroni), that is from ln(N / 0.05) lines on.
/// </summary>
static class StoppedProducts
{
    const double FalseAlarms = 0.05;

    public static IEnumerable<Finding> Of(Compared feed, MetricAnswer products)
    {
        int sold = products.Rows.Count(r => r.Cells[0] is not null && Pair.Of<Units>(products, r).Before > 0);
        int fewest = (int)Math.Ceiling(Math.Log(Math.Max(1, sold) / FalseAlarms));
        var stopped = products.Rows.Where(r => r.Cells[0] is not null && Pair.Of<Units>(products, r) is { Before: > 0, After: <= 0 } && Pair.Of<Lines>(products, r).Before >= fewest)
            .OrderByDescending(r => Pair.Of<SalesBeforeReturns>(products, r).Before).ToList();
        decimal money = stopped.Sum(r => Pair.Of<SalesBeforeReturns>(products, r).Before);
        if (stopped.Count == 0 || money <= 0) yield break;
        string name = DimensionSums.NameOf(products, stopped[0]), first = feed.Question.Money(Pair.Of<SalesBeforeReturns>(products, stopped[0]).Before);
        string headline = stopped.Count == 1
            ? $"{name} brought {first} in {feed.With} and did not sell in {feed.Question.Period}. Is it out of stock?"
            : $"{feed.Question.Count(stopped.Count)} products that brought {feed.Question.Money(money)} in {feed.With} did not sell in {feed.Question.Period}, {name} first ({first}). Are they out of stock?";
        yield return feed.Finding(FindingKind.StoppedProducts, headline, -money,
            $"Each had sold on at least {fewest} lines: over {feed.Question.Count(sold)} products, not one would stop by chance in nineteen of twenty such times.", new($"See {name}", "net_sales", [DimensionSums.MemberOf(products, stopped[0])]));
    }
}
