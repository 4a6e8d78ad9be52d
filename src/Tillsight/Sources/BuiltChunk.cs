namespace Tillsight.Sources;

/// <summary>A batch that was filled by the reading thread, cell by cell: spreadsheets and JSON.</summary>
sealed class BuiltChunk(Action<BuiltChunk> release) : RecordChunk
{
    readonly RecordBatch _batch = new();
    readonly List<BadRecord> _bad = [];
    bool _isDelivered;
    int _row, _rowStart;

    public bool IsFull => _batch.RowCount == _batch.Capacity || _bad.Count >= RecordBatch.MaxRows;

    public bool IsEmpty => _batch.RowCount == 0 && _bad.Count == 0;

    public void Reset(int columns)
    {
        _batch.Reset(columns, []);
        _bad.Clear();
        _isDelivered = false;
        Tally.Clear();
    }

    /// <summary>Starts a row of absent cells. Nothing of it stays unless <see cref="EndRow"/> follows.</summary>
    public void StartRow()
    {
        _row = _batch.RowCount;
        _rowStart = _batch.Aside.Length;
        _batch.Cells.AsSpan(_row * _batch.ColumnCount, _batch.ColumnCount).Fill(RecordBatch.Null);
    }

    public void DropRow() => _batch.Aside.Truncate(_rowStart);

    /// <summary>Where a cell's text is written before <see cref="SetCell"/> makes it the cell.</summary>
    public ByteBuffer Text => _batch.Aside;

    public void SetCell(int column, int textStart) => _batch.Cells[_row * _batch.ColumnCount + column] = _batch.AsideCell(textStart, quoted: false);

    public void SetNull(int column) => _batch.Cells[_row * _batch.ColumnCount + column] = RecordBatch.Null;

    public void EndRow(long record, long line)
    {
        _batch.Records[_row] = record;
        _batch.Lines[_row] = line;
        _batch.RowCount++;
        Tally.Records++;
    }

    public void Reject(BadRecord record)
    {
        _bad.Add(record);
        Tally.BadRecords++;
    }

    public override bool Fill(RecordBatch batch, Action<BadRecord> reject)
    {
        batch.Reset(0, []);
        if (_isDelivered) return false;
        _isDelivered = true;
        foreach (var record in _bad) reject(record);
        if (_batch.RowCount == 0) return false;
        batch.Swap(_batch);
        return true;
    }

    public override void Release() => release(this);
}
