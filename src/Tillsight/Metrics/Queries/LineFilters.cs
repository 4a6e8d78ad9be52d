using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>Conditions over lines <c>l</c>.</summary>
static class LineFilters
{
    public static string Condition(Dimension dimension, MetricFilter filter, QueryParameters parameters)
    {
        string condition = dimension.Condition([.. filter.Values.Select(v => v is null ? null : dimension.Filtered(v))], parameters);
        return filter.IsExcluding ? $"not {condition}" : condition;
    }

    public static IReadOnlyList<string> Bounds(DateOnly? from, DateOnly? to, QueryParameters parameters)
    {
        var bounds = new List<string>(2);
        if (from is { } first) bounds.Add($"l.order_date >= {parameters.Add(first)}");
        if (to is { } last) bounds.Add($"l.order_date <= {parameters.Add(last)}");
        return bounds;
    }
}
