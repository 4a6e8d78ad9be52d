using System.Globalization;
using Tillsight.Metrics.Queries;

namespace Tillsight.Metrics;

/// <summary>Where a figure comes from: its definition, what it was taken over, how the engine was asked, how fresh it is.</summary>
/// <param name="Value">The figure itself.</param>
/// <param name="Steps">The metric and all that it is worked out from, each after its inputs.</param>
/// <param name="Filters">What the lines were kept by, in words; the cell's own dimensions last.</param>
/// <param name="Dates">The days in words.</param>
/// <param name="Sql">The statement, in portable SQL.</param>
/// <param name="Parameters">Its values by name.</param>
/// <param name="Lines">Order lines behind the cell, whatever their kind; <see cref="MetricReader.LinesBehind"/> lists those that the metric takes.</param>
/// <param name="DataUntil">The last order's moment.</param>
/// <param name="LoadedAt">When the data was loaded (UTC).</param>
public sealed record MetricPassport(
    Metric Metric, decimal? Value, IReadOnlyList<MetricStep> Steps, IReadOnlyList<string> Filters, string Dates,
    string Sql, IReadOnlyDictionary<string, object?> Parameters, long Lines, DateTime? DataUntil, DateTime? LoadedAt, bool IsPartial)
{
    /// <summary>The passport of one figure of an answer.</summary>
    /// <param name="row">A row of the answer, or its total.</param>
    public static MetricPassport Of(MetricAnswer answer, AnswerRow row, string metric)
    {
        var found = MetricCatalogue.Get(metric);
        return new MetricPassport(
            found, answer.Figure(row, metric), MetricStep.Of(found), [.. answer.Behind(row).Where.Select(f => f.ToString())], DatesOf(answer),
            answer.Sql, answer.Parameters, row.Lines, answer.Coverage.Until, answer.Coverage.LoadedAt, row.IsPartial);
    }

    static string DatesOf(MetricAnswer answer)
    {
        string? from = CellText.Of(answer.Query.From), to = CellText.Of(answer.Query.To);
        if (from is null && to is null)
            return answer.Coverage.Dates is { } data
                ? string.Create(CultureInfo.InvariantCulture, $"all data: order dates {data.First:yyyy-MM-dd} to {data.Last:yyyy-MM-dd}, and lines without a date")
                : "all data; no line has a date";
        return $"order date {(from is null ? "" : $"from {from} ")}{(to is null ? "" : $"to {to}")}".TrimEnd();
    }
}

/// <summary>One step of the way to a figure.</summary>
/// <param name="Formula">In words.</param>
/// <param name="Reads">What it takes of the order lines; null where it is worked out from other metrics.</param>
public sealed record MetricStep(string Id, string Name, string Formula, string? Reads)
{
    /// <summary>All steps to a metric, each after its inputs, the metric last.</summary>
    public static IReadOnlyList<MetricStep> Of(Metric metric)
    {
        var steps = new List<MetricStep>();
        Add(metric, steps);
        return steps;
    }

    static void Add(Metric metric, List<MetricStep> steps)
    {
        if (steps.Any(s => s.Id == metric.Id)) return;
        foreach (var input in metric.Inputs) Add(input, steps);
        steps.Add(new(metric.Id, metric.Name, metric.Formula, (metric as LineMetric)?.Measure.Describe()));
    }
}
