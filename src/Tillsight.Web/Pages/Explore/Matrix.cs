using Tillsight.Metrics.Queries;

namespace Tillsight.Web.Pages.Explore;

/// <summary>An answer by two dimensions as rows and columns of one metric.</summary>
/// <param name="Rows">One answer row for each value of the first dimension, in order, to read label and filter from.</param>
/// <param name="Columns">The same for the second.</param>
/// <param name="Cells">Values[row][column]; null where no line has both.</param>
sealed record Matrix(IReadOnlyList<AnswerRow> Rows, IReadOnlyList<AnswerRow> Columns, IReadOnlyList<IReadOnlyList<decimal?>> Cells, int AllRows, int AllColumns)
{
    /// <summary>Ordered dimensions keep their order and their first values; of others those with the most come first.</summary>
    public static Matrix Of(MetricAnswer answer, Axis down, Axis across, string metric, int mostRows, int mostColumns)
    {
        var rows = Values(answer, down, metric);
        var columns = Values(answer, across, metric);
        List<AnswerRow> keptRows = [.. rows.Take(mostRows)], keptColumns = [.. columns.Take(mostColumns)];
        var cells = new Dictionary<(string, string), decimal?>();
        foreach (var row in answer.Rows) cells[(down.Written(row), across.Written(row))] = answer.Figure(row, metric);
        return new(keptRows, keptColumns, [.. keptRows.Select(r => (IReadOnlyList<decimal?>)[.. keptColumns.Select(c => cells.GetValueOrDefault((down.Written(r), across.Written(c))))])], rows.Count, columns.Count);
    }

    public bool IsCut => AllRows > Rows.Count || AllColumns > Columns.Count;

    static List<AnswerRow> Values(MetricAnswer answer, Axis axis, string metric)
    {
        var groups = answer.Rows.GroupBy(axis.Written, StringComparer.Ordinal);
        return axis.IsOrdered
            ? [.. groups.Select(g => g.First()).OrderBy(r => r.Cells[axis.Column] is null).ThenBy(r => Key(axis, r.Cells[axis.Column]))]
            : [.. groups.OrderByDescending(g => g.Sum(r => answer.Figure(r, metric) ?? 0)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First())];
    }

    static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    static IComparable? Key(Axis axis, object? cell) => axis.Id == "weekday" ? Array.IndexOf(Weekdays, cell as string) : cell as IComparable;
}
