using Tillsight.Metrics;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Insights.Changes;

/// <summary>A change cut by the values of a dimension: those that added most, those that took most, the others as one sum.</summary>
static class DimensionSums
{
    const int MostShown = 7;

    /// <summary>Null where the cells do not add up to the figure (an order holds several products) or the dimension has but one value.</summary>
    public static Breakdown? Of(Metric metric, Dimension dimension, MetricAnswer answer, Pair whole)
    {
        List<(AnswerRow Row, Pair Value)> cells = [.. answer.Rows.Select(r => (r, Pair.Of(answer, r, metric.Id)))];
        if (cells.Count < 2 || cells.Aggregate(default(Pair), (sum, c) => sum + c.Value) != whole) return null;
        double[] surprises = Focus.Surprises([.. cells.Select(c => c.Value)]);
        var focus = Focus.On([.. cells.Select((c, i) => (NameOf(answer, c.Row), c.Value.Change, surprises[i]))], whole.Change);
        Contribution[] parts = [.. cells.Select(c => new Contribution(NameOf(answer, c.Row), c.Value.Before, c.Value.After, c.Value.Change, Breakdown.ShareOf(c.Value.Change, whole.Change), MemberOf(answer, c.Row)))];
        return new(dimension.Id, dimension.Name, "What each added to the change.", Shown(parts, whole.Change, Rest), dimension.Id, focus);

        Contribution Rest(List<Contribution> rest) => new($"Others ({rest.Count})", rest.Sum(p => p.Before), rest.Sum(p => p.After), rest.Sum(p => p.Change),
            Breakdown.ShareOf(rest.Sum(p => p.Change), whole.Change), Members: rest.Count) { IsOthers = true };
    }

    /// <summary>Rows in the order in which people read a change: the largest that made it, the largest against it, the rest as one.</summary>
    public static IReadOnlyList<Contribution> Shown(Contribution[] parts, decimal change, Func<List<Contribution>, Contribution> sum)
    {
        var ups = parts.Where(p => p.Change > 0).OrderByDescending(p => p.Change).ThenBy(p => p.Name, StringComparer.Ordinal).Take(MostShown).ToList();
        var downs = parts.Where(p => p.Change < 0).OrderBy(p => p.Change).ThenBy(p => p.Name, StringComparer.Ordinal).Take(MostShown).ToList();
        var named = ups.Concat(downs).ToHashSet();
        var rest = parts.Where(p => !named.Contains(p)).ToList();
        List<Contribution> shown = change < 0 ? [.. downs, .. ups] : [.. ups, .. downs];
        if (rest.Count > 0) shown.Add(rest.Count == 1 ? rest[0] : sum(rest));
        return shown;
    }

    public static string NameOf(MetricAnswer answer, AnswerRow row)
    {
        string? name = answer.Columns.Count > 1 && answer.Columns[1].Role == ColumnRole.Name ? row.Cells[1] as string : null;
        return name ?? CellText.Of(row.Cells[0]) ?? answer.Columns[0].Absent;
    }

    /// <summary>What narrows figures to the row.</summary>
    public static Member MemberOf(MetricAnswer answer, AnswerRow row) => new(answer.Columns[0].Id, CellText.Of(row.Cells[0]) ?? Dimension.None);
}
