using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Warehouse;

namespace Tillsight.Insights.Findings;

/// <summary>Lines <c>l</c> under a page's filters, for questions that no metric answers. The roll-up by order is read where it can tell the filters.</summary>
sealed class LineQuestion
{
    public LineQuestion(MetricReader reader, IReadOnlyList<MetricFilter> where)
    {
        var filters = where.Select(f => (Dimension: reader.Dimensions.Get(f.Dimension), f)).ToList();
        Table = filters.TrueForAll(f => OrderRollUp.Keys.Contains(f.Dimension.LineColumn)) ? "agg_order" : "fct_order_line";
        And = string.Concat(filters.Select(f => "\n    and " + LineFilters.Condition(f.Dimension, f.f, Parameters)));
    }

    public string Table { get; }

    /// <summary>The filters as further conditions.</summary>
    public string And { get; }

    public QueryParameters Parameters { get; } = new();
}
