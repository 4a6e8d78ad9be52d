using Tillsight.Views;

namespace Tillsight.Metrics.Queries;

/// <summary>An answer's total as key figures, with the comparison where there is one.</summary>
public static class AnswerFigures
{
    public static Figures Of(MetricAnswer answer) => new([.. answer.Columns.Where(c => c.Role == ColumnRole.Metric).Select(column =>
    {
        var metric = MetricCatalogue.Get(column.Of);
        decimal? previous = answer.Query.Compare == ComparedWith.Nothing ? null : answer.Figure(answer.Total, metric.Id + "_previous");
        return new Figure(metric.Id, metric.Name, answer.Figure(answer.Total, metric.Id), metric.Unit, previous, answer.ComparedWith,
            HigherIsBetter: metric.HigherIsBetter);
    })]);
}
