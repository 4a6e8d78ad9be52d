using System.Text;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>Lays the rows of a sheet into records.</summary>
sealed class SheetFeed(Workbook workbook, SheetRows rows, SheetLayout layout) : BuiltFeed(layout.Columns)
{
    long _records;
    int _lastFilled;

    /// <summary>In bytes of the unpacked sheet.</summary>
    public override ReadProgress Progress => new(rows.Progress.Done, rows.Progress.Total, _records);

    public override ReadOutcome Complete(ReadTally tally) => new()
    {
        Records = tally.Records,
        BadRecords = tally.BadRecords,
        Bytes = workbook.Length,
        ContentHash = workbook.ContentHash,
        Notes = layout.Columns > 2 && _records > 1 && _lastFilled * 2 <= layout.Columns
            ? [$"The last row has {_lastFilled} of {layout.Columns} cells: it may be a total or a footnote."] : [],
    };

    public override void Dispose() => rows.Dispose();

    protected override bool ReadRecord(BuiltChunk chunk)
    {
        while (rows.Read())
        {
            if (rows.Row < layout.FirstRow) continue;
            _records++;
            _lastFilled = rows.Cells.Count;
            if (rows.Cells[0].Column < layout.FirstColumn || rows.Cells[^1].Column >= layout.FirstColumn + layout.Columns) chunk.Reject(Bad());
            else Add(chunk);
            return true;
        }
        return false;
    }

    void Add(BuiltChunk chunk)
    {
        chunk.StartRow();
        foreach (var cell in rows.Cells)
        {
            int start = chunk.Text.Length;
            chunk.Text.Append(rows.Text(cell));
            chunk.SetCell(cell.Column - layout.FirstColumn, start);
        }
        chunk.EndRow(_records, rows.Row);
    }

    BadRecord Bad()
    {
        string text = string.Join('\t', rows.Cells.Select(c => Encoding.UTF8.GetString(rows.Text(c))));
        int fields = Math.Max(rows.Cells[^1].Column - layout.FirstColumn + 1, rows.Cells.Count);
        return new BadRecord(_records, rows.Row, BadRecordReason.TooManyFields, fields, layout.Columns, text[..Math.Min(text.Length, BadRecord.MaxText)]);
    }
}
