using Tillsight.Calendars;
using Tillsight.Metrics.Dimensions;
using Tillsight.Metrics.Queries;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Explore;

/// <summary>One dimension of an answer: where it stands in the rows, and how its values read and filter.</summary>
/// <param name="Column">Place of the value in a row; the name beside it is at <paramref name="NameColumn"/>, or -1.</param>
sealed record Axis(Dimension Dimension, int Column, int NameColumn, Formats Formats)
{
    public static Axis Of(MetricAnswer answer, Dimension dimension, Formats formats)
    {
        int column = answer.IndexOf(dimension.Id), name = answer.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Name && c.Of == dimension.Id);
        return new(dimension, column, name, formats);
    }

    public string Id => Dimension.Id;

    public bool IsTime => Dimension is CalendarDimension;

    public bool IsOrdered => Dimension.IsOrdered;

    /// <summary>How people read the value of a row.</summary>
    public string Label(AnswerRow row) => row.Cells[Column] switch
    {
        null => Dimension.Absent,
        _ when NameColumn >= 0 && row.Cells[NameColumn] is string name => name,
        DateOnly first when Dimension is CalendarDimension { Grain: var grain } => grain == Grain.Day ? Formats.Date(first) : Period.Of(first, grain).Label,
        long hour when Id == "hour" => FormattableString.Invariant($"{hour}:00"),
        bool flag => flag ? "yes" : "no",
        var cell => CellText.Of(cell)!,
    };

    /// <summary>The value as a filter writes it.</summary>
    public string Written(AnswerRow row) => CellText.Of(row.Cells[Column]) ?? Metrics.Dimensions.Dimension.None;

    /// <summary>First day of the row's period; null where it has none.</summary>
    public DateOnly? Starts(AnswerRow row) => row.Cells[Column] switch { DateOnly first => first, long year when IsTime => new DateOnly((int)year, 1, 1), _ => null };

    public Members Members(IEnumerable<AnswerRow> rows) => new(Id, [.. rows.Select(Written)]);
}
