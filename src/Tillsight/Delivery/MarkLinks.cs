using System.Globalization;
using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Delivery;

/// <summary>The address that a mark or a table cell leads to. A report leads nowhere: it has no page to filter.</summary>
/// <param name="urlOf">Address for the values that a mark stands for: one, or two for a cell of a matrix; null where it leads nowhere.</param>
/// <param name="filesOf">Files of a whole table by its name; null where the page has none.</param>
sealed class MarkLinks(Func<IReadOnlyList<Member>, string?> urlOf, Func<string, IReadOnlyList<ReportDownload>>? filesOf = null)
{
    public IReadOnlyList<ReportDownload> FilesOf(Table table) => filesOf?.Invoke(table.Name) ?? [];

    public static MarkLinks None { get; } = new(_ => null);

    /// <summary>Of each mark in order; null where none leads anywhere.</summary>
    public IReadOnlyList<string?>? Of(Members? members, IReadOnlyList<string> labels)
    {
        if (members is null) return null;
        string?[] links = [.. labels.Select((label, i) => Of(members, i, label))];
        return links.Any(l => l is not null) ? links : null;
    }

    public string? Of(Members? members, int index, string? label) => members?.At(index, label) is { } member ? urlOf([member]) : null;

    /// <summary>Of each cell; null where none leads anywhere.</summary>
    public IReadOnlyList<IReadOnlyList<string?>>? OfCells(HeatMap s)
    {
        if (s.RowMembers is null && s.ColumnMembers is null) return null;
        var links = s.Values.Select((row, r) => row.Select((_, c) => OfCell(s, r, c)).ToList()).ToList();
        return links.Any(row => row.Any(l => l is not null)) ? links : null;
    }

    /// <summary>Both its row and its column, where both stand for something; nowhere where either has no value.</summary>
    public string? OfCell(HeatMap s, int row, int column)
    {
        var at = new List<Member?>(2);
        if (s.RowMembers is { } rows) at.Add(rows.At(row, s.Rows[row]));
        if (s.ColumnMembers is { } columns) at.Add(columns.At(column, s.Columns[column]));
        return at.Count > 0 && at.TrueForAll(m => m is not null) ? urlOf([.. at.OfType<Member>()]) : null;
    }

    /// <summary>Of a table's cell by row and column, where its column stands for a dimension.</summary>
    public string? OfCell(Table table, int row, int column)
    {
        if (table.Columns[column].Members is not { } members || column >= table.Rows[row].Count) return null;
        return Of(members, row, Written(table.Rows[row][column]));
    }

    /// <summary>Of the data behind a chart: what the mark leads to, as links in its table.</summary>
    public Func<int, int, string?> InTableOf(Chart chart)
    {
        if (chart.Shape is HeatMap s)
            return (row, column) => column == 0 ? Of(s.RowMembers, row, s.Rows[row]) : s.Values[row].Count >= column && s.Values[row][column - 1] is not null ? OfCell(s, row, column - 1) : null;
        if (chart.Shape is CalendarHeat days)
        {
            int before = CalendarBlock.WeekdayOf(days.First);
            return (row, column) => column > 0 && row * 7 + column - 1 - before is var i and >= 0 && i < days.Values.Count && days.Values[i] is not null ? Of(days.Members, i, Written(days.First.AddDays(i))) : null;
        }
        var table = ChartTable.Of(chart);
        return (row, column) => OfCell(table, row, column);
    }

    /// <summary>Days as filters write them.</summary>
    public static IReadOnlyList<string> Days(IReadOnlyList<DateOnly> dates) => [.. dates.Select(d => Written(d)!)];

    static string? Written(object? cell) => cell switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell?.ToString(),
    };
}
