using System.Text;

namespace Tillsight.Sources.Delimited;

/// <summary>Reads records one by one with every check: those that the fast parser does not expect, and those with a stray quote.</summary>
sealed class IrregularRecords(Dialect dialect, int columns)
{
    ReadTally _tally = new();
    readonly RecordSplitter _splitter = new(dialect);
    readonly QuoteRepair _repair = new(dialect);

    /// <summary>Reads the record at the block's position into the batch, or rejects it.</summary>
    public void ReadRecord(RecordBlock block, RecordBatch batch, Action<BadRecord> reject)
    {
        var text = block.Text[..block.End];
        _tally = block.Tally;
        int start = block.Position;
        long line = block.LineNumber;
        block.Position = _splitter.Split(text, start);
        block.LineNumber += _splitter.InnerLines + 1;
        var content = text[start.._splitter.ContentEnd];
        if (content.IsEmpty) return;
        long number = block.RecordNumber++;
        var fields = _splitter.Fields;
        if (columns > 1 && fields.Count <= 1 && IsWhiteSpace(content)) return;

        if (ReasonAgainst(content, fields.Count) is { } reason) Reject(reason, content, number, line, fields.Count, reject);
        else if (_splitter.HasUnclosedQuote || (_splitter.HasOddQuotes && fields.Count != columns))
            ReadMisquoted(BadRecordReason.MisplacedQuote, text, start, _splitter.ContentEnd, number, line, batch, reject);
        else if (fields.Count > columns && !IsSurplusEmpty(fields))
            Reject(BadRecordReason.TooManyFields, content, number, line, fields.Count, reject);
        else Add(fields, text, number, line, batch);
    }

    /// <summary>Reads the line at the block's position, on which a quote opens that never closes.</summary>
    public void ReadStray(RecordBlock block, RecordBatch batch, Action<BadRecord> reject)
    {
        var text = block.Text[..block.End];
        _tally = block.Tally;
        int start = block.Position, end = block.Strays[block.NextStray++].End.Value;
        int contentEnd = end;
        while (contentEnd > start && text[contentEnd - 1] is (byte)'\n' or (byte)'\r') contentEnd--;
        long number = block.RecordNumber++, line = block.LineNumber;
        block.Position = end;
        block.LineNumber += dialect.CountLineEnds(text[start..end]);
        ReadMisquoted(BadRecordReason.UnclosedQuote, text, start, contentEnd, number, line, batch, reject);
    }

    void ReadMisquoted(BadRecordReason reason, ReadOnlySpan<byte> text, int start, int end, long number, long line, RecordBatch batch, Action<BadRecord> reject)
    {
        var content = text[start..end];
        if (content.Contains((byte)0)) reason = BadRecordReason.NulByte;
        else if (_repair.TrySplit(text, start, end, columns))
        {
            _tally.QuoteRepairs++;
            Add(_repair.Fields, text, number, line, batch);
            return;
        }
        Reject(reason, content, number, line, _repair.Pieces, reject);
    }

    BadRecordReason? ReasonAgainst(ReadOnlySpan<byte> content, int fields)
    {
        if (content.Contains((byte)0)) return BadRecordReason.NulByte;
        if (fields >= columns && columns > 1) return null;
        if (ConflictMarker.IsAt(content)) return BadRecordReason.ConflictMarker;
        return columns > 1 && fields == 1 && content[0] == '#' ? BadRecordReason.Comment : null;
    }

    bool IsSurplusEmpty(List<FieldSpan> fields)
    {
        for (int i = columns; i < fields.Count; i++)
            if (fields[i].Length > 0) return false;
        return true;
    }

    void Add(List<FieldSpan> fields, ReadOnlySpan<byte> text, long number, long line, RecordBatch batch)
    {
        int row = batch.RowCount++;
        batch.Records[row] = number;
        batch.Lines[row] = line;
        var cells = batch.Cells.AsSpan(row * columns, columns);
        int count = Math.Min(fields.Count, columns);
        for (int i = 0; i < count; i++) cells[i] = CellOf(fields[i], text, batch);
        cells[count..].Fill(RecordBatch.Null);
        if (fields.Count < columns) _tally.AddShort(number, fields.Count);
        if (fields.Count > columns + (dialect.HasTrailingDelimiter ? 1 : 0)) _tally.LongRecords++;
    }

    ulong CellOf(FieldSpan field, ReadOnlySpan<byte> text, RecordBatch batch)
    {
        if (!field.IsQuoted) return RecordBatch.Cell(field.Start, field.Length);
        if (!field.HasEscapes) return RecordBatch.QuotedCell(field.Start, field.Length);
        int start = batch.Aside.Length;
        Escapes.Remove(text.Slice(field.Start, field.Length), dialect, batch.Aside);
        return batch.AsideCell(start, quoted: true);
    }

    void Reject(BadRecordReason reason, ReadOnlySpan<byte> content, long number, long line, int fields, Action<BadRecord> reject)
    {
        _tally.BadRecords++;
        string text = Encoding.UTF8.GetString(content[..Math.Min(content.Length, BadRecord.MaxText)]);
        reject(new BadRecord(number, line, reason, fields, columns, text));
    }

    /// <summary>Spaces, and the mark with which DOS ended a text.</summary>
    static bool IsWhiteSpace(ReadOnlySpan<byte> content) => content.IndexOfAnyExcept(" \t\r\u001A"u8) < 0;
}
