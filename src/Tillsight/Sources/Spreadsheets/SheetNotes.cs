using System.Text;
using Tillsight.Sources.Delimited;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>Puts into plain words how a sheet was understood.</summary>
static class SheetNotes
{
    public static IEnumerable<string> Of(SheetSample sample, TableShape shape)
    {
        var notes = new List<string>();
        var first = sample.Rows[shape.FirstRow];
        if (shape.FirstRow > 0) notes.Add($"Rows before row {first.Line} are not part of the table: \"{Start(sample, sample.Rows[0])}\".");
        notes.Add(shape.HeaderRows switch
        {
            0 => $"No header: row {first.Line} holds values like those below it.",
            1 => $"Row {first.Line} names the columns.",
            _ => $"Rows {first.Line} to {sample.Rows[shape.FirstDataRow - 1].Line} name the columns together.",
        });
        return notes;
    }

    static string Start(SheetSample sample, SampleRow row)
    {
        var cell = Array.Find(row.Fields, f => f.Length > 0);
        return Encoding.UTF8.GetString(sample.Text.Slice(cell.Start, Math.Min(cell.Length, 60)));
    }
}
