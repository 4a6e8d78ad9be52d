using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Explore;

/// <summary>Charts of an answer by one or two dimensions.</summary>
/// <param name="over">Period and filters in words.</param>
/// <param name="limit">Marks at most; null: as many as the form can carry.</param>
sealed class QuestionCharts(MetricAnswer answer, IReadOnlyList<Axis> axes, Formats formats, string over, int? limit)
{
    const int MostBars = 15, MostColumns = 60, MostSeries = 6, MostTiles = 40, MostPoints = 500, MostRows = 40, MostCellColumns = 40;

    IReadOnlyList<Metric> Metrics { get; } = [.. answer.Query.Metrics.Select(MetricCatalogue.Get)];

    Axis First => axes[0];

    public IEnumerable<Chart> OfOne(ChartForm form) => form switch
    {
        ChartForm.Scatter => [Points()],
        ChartForm.TreeMap => [Areas()],
        ChartForm.Line => Metrics.Select(LineOf),
        // Metrics that count different things have no common axis.
        _ => Metrics.Select(m => Ranked(m, isHorizontal: form == ChartForm.Bars)),
    };

    public IEnumerable<Chart> OfTwo(ChartForm form) => form switch
    {
        ChartForm.HeatMap => Metrics.Select(Cells),
        ChartForm.Line => Metrics.Select(Lines),
        _ => Metrics.Select(m => Grouped(m, form)),
    };

    Chart Ranked(Metric metric, bool isHorizontal)
    {
        int most = limit ?? (isHorizontal ? MostBars : MostColumns);
        var rows = answer.Rows.Take(most).ToList();
        List<BarSeries> series = [new(metric.Name, [.. rows.Select(r => answer.Figure(r, metric.Id))])];
        if (answer.ComparedWith is { } with) series.Add(new(Capital(with), [.. rows.Select(r => answer.Figure(r, metric.Id + "_previous"))], IsComparison: true));
        var best = answer.Rows.MaxBy(r => answer.Figure(r, metric.Id))!;
        string cut = answer.RowCount > rows.Count ? $", {rows.Count} of {answer.RowCount}" : "";
        return Of(metric, TitleOf(metric, best), cut, $"; the highest is {First.Label(best)} with {formats.Exact(answer.Figure(best, metric.Id), metric.Unit)}",
            new Bars(Distinct(rows), series, metric.Unit, isHorizontal, CategoryLabel: First.Dimension.Name, Members: First.Members(rows)));
    }

    string TitleOf(Metric metric, AnswerRow best)
    {
        if (answer.Rows.Count < 2) return $"{metric.Name} by {First.Dimension.Name.ToLowerInvariant()}";
        decimal? total = answer.Figure(answer.Total, metric.Id);
        return metric.IsAdditive && total > 0 ? $"{First.Label(best)} leads with {formats.Short(answer.Figure(best, metric.Id) / total, Unit.Rate)} of {metric.Name.ToLowerInvariant()}"
            : $"{First.Label(best)} has the highest {metric.Name.ToLowerInvariant()}";
    }

    Chart LineOf(Metric metric)
    {
        var rows = answer.Rows.Where(r => First.Starts(r) is not null).OrderBy(r => First.Starts(r)).ToList();
        return Of(metric, $"{metric.Name} by {First.Dimension.Name.ToLowerInvariant()}", "", "", new TimeLines([.. rows.Select(r => First.Starts(r)!.Value)], [.. rows.Select(First.Label)],
            [new(metric.Name, [.. rows.Select(r => answer.Figure(r, metric.Id))])], metric.Unit, Unfinished(rows), Members: First.Members(rows)));
    }

    static int? Unfinished(IReadOnlyList<AnswerRow> rows) => rows.Count > 0 && rows[^1].IsPartial ? rows.Count - 1 : null;

    Chart Lines(Metric metric)
    {
        var matrix = Matrix.Of(answer, First, axes[1], metric.Id, int.MaxValue, Math.Min(limit ?? MostSeries, 2 * MostSeries));
        var dated = matrix.Rows.Select((r, i) => (Row: r, i)).Where(x => First.Starts(x.Row) is not null).ToList();
        List<Line> lines = [.. matrix.Columns.Select((c, k) => new Line(axes[1].Label(c), [.. dated.Select(x => matrix.Cells[x.i][k])], LineRole.Category))];
        List<AnswerRow> rows = [.. dated.Select(x => x.Row)];
        return Of(metric, $"{metric.Name} by {axes[1].Dimension.Name.ToLowerInvariant()}", CutColumns(matrix), "", new TimeLines([.. rows.Select(r => First.Starts(r)!.Value)], [.. rows.Select(First.Label)],
            lines, metric.Unit, Unfinished(rows), Members: First.Members(rows)));
    }

    Chart Grouped(Metric metric, ChartForm form)
    {
        bool isStacked = form == ChartForm.Stacked, isHorizontal = form == ChartForm.Bars || (isStacked && !First.IsOrdered);
        var matrix = Matrix.Of(answer, First, axes[1], metric.Id, limit ?? (isHorizontal ? MostBars : MostColumns), MostSeries);
        List<BarSeries> series = [.. matrix.Columns.Select((c, k) => new BarSeries(axes[1].Label(c), [.. matrix.Cells.Select(r => r[k])]))];
        if (isStacked && matrix.AllColumns > matrix.Columns.Count) series.Add(Others(metric, matrix));
        return Of(metric, $"{metric.Name} by {First.Dimension.Name.ToLowerInvariant()} and {axes[1].Dimension.Name.ToLowerInvariant()}", isStacked ? "" : CutColumns(matrix), "",
            new Bars(Distinct(matrix.Rows), series, metric.Unit, isHorizontal, isStacked, CategoryLabel: First.Dimension.Name, Members: First.Members(matrix.Rows)));
    }

    /// <summary>What the named parts leave of the whole, so that the stack stays whole.</summary>
    BarSeries Others(Metric metric, Matrix matrix)
    {
        var whole = answer.Rows.GroupBy(First.Written, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(r => answer.Figure(r, metric.Id) ?? 0), StringComparer.Ordinal);
        return new("Other", [.. matrix.Rows.Select((r, i) => (decimal?)(whole[First.Written(r)] - matrix.Cells[i].Sum(v => v ?? 0)))]);
    }

    Chart Cells(Metric metric)
    {
        var matrix = Matrix.Of(answer, First, axes[1], metric.Id, limit ?? MostRows, MostCellColumns);
        var best = answer.Rows.MaxBy(r => answer.Figure(r, metric.Id))!;
        string cut = matrix.IsCut ? $", {matrix.Rows.Count} of {matrix.AllRows} by {matrix.Columns.Count} of {matrix.AllColumns}" : "";
        return Of(metric, $"{First.Label(best)} and {axes[1].Label(best)} bring the highest {metric.Name.ToLowerInvariant()}", cut, $"; the highest is {formats.Exact(answer.Figure(best, metric.Id), metric.Unit)}",
            new HeatMap(Distinct(matrix.Rows), [.. matrix.Columns.Select(axes[1].Label)], matrix.Cells, metric.Unit, matrix.Columns.Count <= 12, First.Dimension.Name, axes[1].Dimension.Name,
                RowMembers: First.Members(matrix.Rows), ColumnMembers: axes[1].Members(matrix.Columns)));
    }

    Chart Areas()
    {
        var metric = Metrics[0];
        var positive = answer.Rows.Where(r => answer.Figure(r, metric.Id) > 0).OrderByDescending(r => answer.Figure(r, metric.Id)).ToList();
        var rows = positive.Take(limit ?? MostTiles).ToList();
        List<TreeMapTile> tiles = [.. rows.Select((r, i) => new TreeMapTile(Distinct(rows)[i], answer.Figure(r, metric.Id)!.Value))];
        List<string?> members = [.. rows.Select(First.Written)];
        if (positive.Count > rows.Count)
        {
            tiles.Add(new("Other", positive.Skip(rows.Count).Sum(r => answer.Figure(r, metric.Id)!.Value)));
            members.Add(null);
        }
        return Of(metric, rows.Count == 0 ? metric.Name : TitleOf(metric, rows[0]), "", "", new TreeMap(tiles, metric.Unit, new Members(First.Id, members)));
    }

    Chart Points()
    {
        Metric x = Metrics[0], y = Metrics[1];
        var rows = answer.Rows.Where(r => answer.Figure(r, x.Id) is not null && answer.Figure(r, y.Id) is not null).Take(limit ?? MostPoints).ToList();
        string? size = Metrics.Count > 2 ? Metrics[2].Id : null;
        return new Chart($"{y.Id}_against_{x.Id}", $"{y.Name} against {x.Name.ToLowerInvariant()}", $"One point a {First.Dimension.Name.ToLowerInvariant()}{(size is null ? "" : $", sized by {Metrics[2].Name.ToLowerInvariant()}")}, {over}",
            $"{rows.Count} values of {First.Dimension.Name.ToLowerInvariant()}, each with its {x.Name.ToLowerInvariant()} and {y.Name.ToLowerInvariant()}.",
            new Scatter(x.Name, x.Unit, y.Name, y.Unit, [.. rows.Select((r, i) => new ScatterPoint(First.Label(r), answer.Figure(r, x.Id)!.Value, answer.Figure(r, y.Id)!.Value, size is null ? null : answer.Figure(r, size)))], First.Members(rows)));
    }

    Chart Of(Metric metric, string title, string cut, string more, ChartShape shape)
    {
        string by = string.Join(" and ", axes.Select(a => a.Dimension.Name.ToLowerInvariant()));
        return new Chart(string.Join('_', axes.Select(a => a.Id).Append(metric.Id)), title, $"{metric.Name} by {by}{cut}, {over}", $"{metric.Name} by {by} in {over}{more}.", shape);
    }

    static string CutColumns(Matrix matrix) => matrix.AllColumns > matrix.Columns.Count ? $", {matrix.Columns.Count} of {matrix.AllColumns}" : "";

    /// <summary>Two products may have one name; two bars may not.</summary>
    List<string> Distinct(IReadOnlyList<AnswerRow> rows)
    {
        var twice = rows.GroupBy(First.Label, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(r => twice.Contains(First.Label(r)) ? $"{First.Label(r)} ({First.Written(r)})" : First.Label(r))];
    }

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
