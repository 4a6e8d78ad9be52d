using Tillsight.Metrics.Dimensions;
using Tillsight.Views;

namespace Tillsight.Metrics.Queries;

/// <summary>What a column of an answer holds.</summary>
public enum ColumnRole
{
    Dimension,

    /// <summary>The name that belongs to the id in the column before.</summary>
    Name,

    Metric,

    /// <summary>The metric of the earlier time: id ends in _previous.</summary>
    Previous,

    /// <summary>Metric less previous: id ends in _change.</summary>
    Change,

    /// <summary>Change as a share of previous: id ends in _change_rate.</summary>
    ChangeRate,
}

/// <summary>A column of an answer.</summary>
/// <param name="Id">Unique in the answer; what programs call it.</param>
/// <param name="Label">Its heading.</param>
/// <param name="Unit">What its values count.</param>
/// <param name="Of">Id of the metric or dimension that it belongs to.</param>
/// <param name="Absent">How a cell without a value is shown; empty for figures.</param>
public sealed record AnswerColumn(string Id, string Label, Unit Unit, ColumnRole Role, string Of, string Absent = "");

static class AnswerColumns
{
    public static IReadOnlyList<AnswerColumn> Of(QueryPlan plan)
    {
        var columns = new List<AnswerColumn>();
        foreach (var dimension in plan.Dimensions)
        {
            columns.Add(new(dimension.Id, dimension.Name, dimension.Unit, ColumnRole.Dimension, dimension.Id, dimension.Absent));
            if (dimension is EntityDimension entity && plan.Named.Contains(entity))
                columns.Add(new(entity.NameColumn, $"{entity.Name} name", Unit.Text, ColumnRole.Name, entity.Id));
        }
        foreach (var metric in plan.Metrics)
        {
            columns.Add(new(metric.Id, metric.Name, metric.Unit, ColumnRole.Metric, metric.Id));
            if (plan.Query.Compare == ComparedWith.Nothing) continue;
            columns.Add(new($"{metric.Id}_previous", $"{metric.Name}, before", metric.Unit, ColumnRole.Previous, metric.Id));
            columns.Add(new($"{metric.Id}_change", $"{metric.Name}, change", metric.Unit, ColumnRole.Change, metric.Id));
            columns.Add(new($"{metric.Id}_change_rate", $"{metric.Name}, change %", Unit.Rate, ColumnRole.ChangeRate, metric.Id));
        }
        return columns;
    }
}
