using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Explore;

/// <summary>Answers as tables whose dimensions filter the page.</summary>
static class QuestionTables
{
    /// <summary>More columns than this are no table but a wall.</summary>
    const int MostColumns = 60;

    public static Table Plain(MetricAnswer answer, IReadOnlyList<Axis> axes, string title)
    {
        var columns = new List<Column>();
        foreach (var column in answer.Columns)
            columns.Add(new(column.Id, column.Label, column.Role == ColumnRole.Dimension ? Unit.Text : column.Unit, Bar: column.Role == ColumnRole.Metric && axes.Count == 1 && MetricCatalogue.Get(column.Of).IsAdditive,
                Members: axes.FirstOrDefault(a => a.Id == column.Id)?.Members(answer.Rows)));
        return new Table("rows", title, columns, [.. answer.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Cells.Select((cell, i) => Shown(answer.Columns[i], axes, row, cell))])], IsDetail: true);
    }

    // An id beside a name stays an id; a period reads as one.
    static object? Shown(AnswerColumn column, IReadOnlyList<Axis> axes, AnswerRow row, object? cell) =>
        column.Role == ColumnRole.Dimension && axes.First(a => a.Id == column.Id) is { NameColumn: < 0 } axis ? axis.Label(row) + (row.IsPartial && axis.IsTime ? " (part)" : "")
        : column.Role == ColumnRole.Dimension ? CellText.Of(cell) ?? column.Absent
        : cell;

    /// <param name="across">The dimension whose values become columns, one for each metric.</param>
    /// <exception cref="UsageException">There are too many of them.</exception>
    public static Table Pivot(MetricAnswer answer, IReadOnlyList<Axis> axes, string across, string title)
    {
        var top = axes.First(a => a.Id == across);
        List<Axis> down = [.. axes.Where(a => a != top)];
        List<Metric> metrics = [.. answer.Query.Metrics.Select(MetricCatalogue.Get)];
        var heads = Matrix.Of(answer, down[0], top, metrics[0].Id, int.MaxValue, int.MaxValue).Columns;
        if (heads.Count * metrics.Count > MostColumns)
            throw new UsageException($"{top.Dimension.Name} has {heads.Count} values here, which makes {heads.Count * metrics.Count} columns; at most {MostColumns} can be read. Put it into rows, or filter.");
        var groups = answer.Rows.GroupBy(row => string.Join('\u001f', down.Select(a => a.Written(row))), StringComparer.Ordinal).ToList();
        List<Column> columns = [.. down.Select(a => new Column(a.Id, a.Dimension.Name, Unit.Text, Members: a.Members(groups.Select(g => g.First()))))];
        foreach (var head in heads)
            columns.AddRange(metrics.Select((m, i) => new Column($"{m.Id}_{heads.ToList().IndexOf(head) + 1}", metrics.Count == 1 ? top.Label(head) : $"{top.Label(head)}, {m.Name.ToLowerInvariant()}", m.Unit)));
        List<Metric> summed = [.. metrics.Where(m => m.IsAdditive)];
        columns.AddRange(summed.Select(m => new Column($"{m.Id}_all", metrics.Count == 1 ? "All" : $"All, {m.Name.ToLowerInvariant()}", m.Unit, Bar: down.Count == 1)));
        return new Table("rows", title, columns, [.. groups.Select(group => RowOf(answer, [.. group], down, top, heads, metrics, summed))], IsDetail: true);
    }

    static IReadOnlyList<object?> RowOf(MetricAnswer answer, IReadOnlyList<AnswerRow> group, List<Axis> down, Axis top, IReadOnlyList<AnswerRow> heads, List<Metric> metrics, List<Metric> summed)
    {
        var byHead = group.ToDictionary(top.Written, StringComparer.Ordinal);
        var cells = new List<object?>();
        cells.AddRange(down.Select(a => a.Label(group[0])));
        foreach (var head in heads)
            cells.AddRange(metrics.Select(m => byHead.TryGetValue(top.Written(head), out var row) ? row.Cells[answer.IndexOf(m.Id)] : null));
        cells.AddRange(summed.Select(m => (object?)group.Sum(row => answer.Figure(row, m.Id) ?? 0)));
        return cells;
    }
}
