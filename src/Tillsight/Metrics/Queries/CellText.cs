using System.Globalization;

namespace Tillsight.Metrics.Queries;

/// <summary>Cells as text for programs: dates in ISO 8601, numbers with all their digits, true and false.</summary>
public static class CellText
{
    /// <summary>Null where the cell is empty.</summary>
    public static string? Of(object? cell) => cell switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A cell of {cell.GetType().Name} has no text."),
    };
}
