using Tillsight.Profiling.Columns;
using Tillsight.Sources.Values;
using Tillsight.Views;

namespace Tillsight.Web.Pages.Data;

/// <summary>A column's profile in a few words, for a table of columns.</summary>
static class ColumnWords
{
    const int LongestValue = 40;

    public static string Kind(ColumnProfile column) => column.Kind switch
    {
        ValueKind.Empty => "empty",
        ValueKind.Text => "text",
        ValueKind.Integer => "whole number",
        ValueKind.Decimal => "number",
        ValueKind.Boolean => "yes or no",
        ValueKind.Date => "date",
        ValueKind.Timestamp => "date and time",
        _ => "time",
    };

    public static string Range(ColumnProfile column, Formats formats) => column switch
    {
        { Dates: { } d } => $"{formats.Date(DateOnly.FromDateTime(d.First))} to {formats.Date(DateOnly.FromDateTime(d.Last))}",
        { Numbers: { Count: > 0 } n } => $"{Number(n.Minimum, formats)} to {Number(n.Maximum, formats)}, median {Number(n.Median, formats)}",
        { Common.Count: > 0 } => string.Join(", ", column.Common.Take(3).Select(v => Cut(v.Value))),
        _ => "",
    };

    public static string Cut(string value) => value.Length > LongestValue ? value[..LongestValue] + "…" : value;

    static string Number(double value, Formats formats) => Math.Abs(value) < 1e15 ? formats.Exact((decimal)value, Unit.Quantity) : value.ToString("G4", formats.Culture);
}
