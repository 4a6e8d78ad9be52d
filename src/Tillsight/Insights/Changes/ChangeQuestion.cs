using Tillsight.Analyses;
using Tillsight.Calendars;
using Tillsight.Metrics;
using Tillsight.Metrics.Queries;

namespace Tillsight.Insights.Changes;

/// <summary>Which change is asked about: a period of a shop, what it is held against, and which lines count.</summary>
sealed record ChangeQuestion(
    MetricReader Reader, ShopFacts Facts, DateRange Range, ComparedWith Against, IReadOnlyList<MetricFilter> Where, CancellationToken Cancellation)
{
    public MetricAnswer Answer(IReadOnlyList<string> metrics, string? by = null) => Reader.Answer(new MetricQuery
    {
        Metrics = metrics, By = by is null ? [] : [by], From = Range.First, To = Range.Last, Where = Where, Compare = Against,
    }, Cancellation);
}
