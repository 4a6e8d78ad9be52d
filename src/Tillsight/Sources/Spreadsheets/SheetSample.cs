using Tillsight.Sources.Delimited;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>The first rows of a sheet, laid out like those of a text so that header and preamble are found the same way.</summary>
sealed class SheetSample
{
    const int MostRows = 1000;

    readonly ByteBuffer _text = new();

    SheetSample()
    {
    }

    /// <summary>Sheet column of the table's first column.</summary>
    public int FirstColumn { get; private set; }

    public int Columns { get; private set; }

    public List<SampleRow> Rows { get; } = [];

    public ReadOnlySpan<byte> Text => _text.Span;

    public static SheetSample Of(Workbook workbook, Sheet sheet)
    {
        var sample = new SheetSample();
        var cells = new List<(int Row, List<(int Column, FieldSpan Field)> Cells)>();
        using (var rows = workbook.OpenRows(sheet))
            while (cells.Count < MostRows && rows.Read()) cells.Add((rows.Row, sample.Keep(rows)));
        if (cells.Count == 0) return sample;
        sample.FirstColumn = cells.Min(r => r.Cells.Min(c => c.Column));
        sample.Columns = cells.Max(r => r.Cells.Max(c => c.Column)) + 1 - sample.FirstColumn;
        foreach (var (row, filled) in cells) sample.Rows.Add(sample.Lay(row, filled));
        return sample;
    }

    List<(int, FieldSpan)> Keep(SheetRows rows)
    {
        var kept = new List<(int, FieldSpan)>();
        foreach (var cell in rows.Cells)
        {
            kept.Add((cell.Column, new FieldSpan(_text.Length, cell.Length)));
            _text.Append(rows.Text(cell));
        }
        return kept;
    }

    SampleRow Lay(int row, List<(int Column, FieldSpan Field)> filled)
    {
        var fields = new FieldSpan[Columns];
        foreach (var (column, field) in filled) fields[column - FirstColumn] = field;
        int start = filled[0].Field.Start;
        return new SampleRow(start, start, row, row + 1, fields);
    }
}
