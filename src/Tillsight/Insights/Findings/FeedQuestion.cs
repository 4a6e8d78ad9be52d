using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Engines;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Findings;

/// <summary>Which period of a shop is looked through, held against what, over which lines, and how its findings are worded.</summary>
/// <param name="Chosen">The period as the reader chose it, up to where the data ends.</param>
/// <param name="Asked">The whole period, where <paramref name="Chosen"/> is its elapsed part; else the same days.</param>
public sealed record FeedQuestion(
    IEngine Engine, MetricReader Reader, ShopFacts Facts, ChosenRange Chosen, DateRange Asked, ComparedWith Against, IReadOnlyList<MetricFilter> Where,
    Formats Formats, CancellationToken Cancellation = default)
{
    /// <summary>"Nov 2011", "the last 30 days".</summary>
    internal string Period => Changes.ChangeWords.WithArticle(Chosen.Label);

    internal string Money(decimal amount) => Formats.Headline(Math.Abs(amount), Unit.Money);

    internal string Count(int count) => Formats.Exact(count, Unit.Count);

    internal static Severity SeverityOf(decimal money, decimal netSales) => netSales <= 0 ? Severity.Low : (money / netSales) switch { >= 0.05m => Severity.High, >= 0.01m => Severity.Medium, _ => Severity.Low };
}
