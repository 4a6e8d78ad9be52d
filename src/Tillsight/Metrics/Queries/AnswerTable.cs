using Tillsight.Calendars;
using Tillsight.Metrics.Dimensions;
using Tillsight.Views;

namespace Tillsight.Metrics.Queries;

/// <summary>An answer as people read it: periods by name, absent values in words, the total below.</summary>
public static class AnswerTable
{
    /// <param name="name">Machine name of the table within its view.</param>
    /// <param name="title">Its heading; may be empty.</param>
    public static Table Of(MetricAnswer answer, string name, string title)
    {
        var times = answer.Columns.Select(TimeOf).ToArray();
        int finest = Array.FindIndex(times, t => t is not null && t.Grain == times.Min(o => o?.Grain));
        List<IReadOnlyList<object?>> rows = [.. answer.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Cells.Select((cell, i) =>
            Shown(answer.Columns[i], times[i], cell, row.IsPartial && i == finest))])];
        if (answer.Columns[0].Role == ColumnRole.Dimension && rows.Count > 1) rows.Add(Total(answer));
        return new Table(name, title, [.. answer.Columns.Select(c => new Column(c.Id, c.Label, c.Role == ColumnRole.Dimension ? Unit.Text : c.Unit))], rows);
    }

    static IReadOnlyList<object?> Total(MetricAnswer answer) => [.. answer.Total.Cells.Select((cell, i) => i == 0 ? "Total"
        : answer.Columns[i].Role is ColumnRole.Dimension or ColumnRole.Name ? "" : cell)];

    static object? Shown(AnswerColumn column, CalendarDimension? time, object? cell, bool isPartial)
    {
        if (column.Role != ColumnRole.Dimension) return cell;
        return cell switch
        {
            null => column.Absent,
            bool flag => flag ? "yes" : "no",
            DateOnly first when time is not null => Period.Of(first, time.Grain).Label + (isPartial ? " (part)" : ""),
            _ => CellText.Of(cell) + (isPartial ? " (part)" : ""),
        };
    }

    static CalendarDimension? TimeOf(AnswerColumn column) => column.Role == ColumnRole.Dimension
        ? BuiltInDimensions.All.OfType<CalendarDimension>().FirstOrDefault(d => d.Id == column.Of)
        : null;
}
