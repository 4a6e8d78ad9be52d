using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tillsight.Sources.Delimited;

/// <summary>
/// Parses blocks of whole records into batches: the hot loop. It looks at 64 bytes at a time for the three bytes that matter and touches
/// nothing else; a record that is not as expected goes to <see cref="IrregularRecords"/>.
/// </summary>
sealed class RecordParser
{
    readonly Dialect _dialect;
    readonly int _columns;
    readonly IrregularRecords _irregular;
    readonly bool _isPlain;
    readonly byte _delimiter, _quote;
    readonly bool _skipsSpace, _crEndsLine;

    readonly int _trailing;
    readonly RepeatedHeader? _repeatedHeader;

    public RecordParser(DelimitedLayout layout)
    {
        var (dialect, columns) = (layout.Dialect, layout.Columns);
        _dialect = dialect;
        _columns = columns;
        _irregular = new IrregularRecords(dialect, columns);
        _delimiter = dialect.Delimiter[0];
        // Where there is no quote, searching for the delimiter twice costs nothing and finds nothing new.
        _quote = dialect.Quote == 0 ? _delimiter : dialect.Quote;
        _skipsSpace = dialect.SkipsInitialSpace;
        _crEndsLine = dialect.CrEndsLine;
        _trailing = dialect.HasTrailingDelimiter ? 1 : 0;
        _repeatedHeader = layout.Header is { Count: > 1 } header ? new RepeatedHeader(header) : null;
        // In a table of one column every line has the right number of fields, so that each must be looked at.
        _isPlain = dialect.Delimiter.Length == 1 && !dialect.IsAligned && columns > 1;
    }

    /// <summary>Fills the batch from the block; the block's position moves on. Returns false at the block's end with nothing read.</summary>
    public bool Fill(RecordBlock block, RecordBatch batch, Action<BadRecord> reject)
    {
        batch.Reset(_columns, block.Buffer);
        while (batch.RowCount < batch.Capacity && block.Position < block.End)
        {
            if (block.NextStray < block.Strays.Count && block.Strays[block.NextStray].Start.Value == block.Position)
                _irregular.ReadStray(block, batch, reject);
            else if (_isPlain && !block.HasNul)
                ReadRegular(block, batch, reject);
            else
                _irregular.ReadRecord(block, batch, reject);
        }
        _repeatedHeader?.TakeOut(batch, block.Tally, reject);
        if (block.HasInvalidUtf8) block.Tally.EncodingRepairs += CellRepair.Repair(batch);
        block.Tally.Records += batch.RowCount;
        return batch.RowCount > 0;
    }

    // One loop on purpose: split up, its state would move from registers to memory for every field. Compiled in full at its first call.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ReadRegular(RecordBlock block, RecordBatch batch, Action<BadRecord> reject)
    {
        int limit = block.NextStray < block.Strays.Count ? block.Strays[block.NextStray].Start.Value : block.End;
        ReadOnlySpan<byte> buffer = block.Buffer;
        var text = buffer[..limit];
        Span<ulong> cells = batch.Cells;
        byte delimiter = _delimiter, quote = _dialect.Quote;
        int columns = _columns, row = batch.RowCount, capacity = batch.Capacity;
        int cell = row * columns, last = cell + columns - 1;
        int recordStart = block.Position, fieldStart = FieldStart(buffer, recordStart), window = recordStart, innerLines = 0;
        bool odd = false;
        ulong mask = Structure(buffer, window);

        while (true)
        {
            while (mask == 0) mask = Structure(buffer, window += 64);
            int at = window + BitOperations.TrailingZeroCount(mask);
            mask &= mask - 1;
            byte c = buffer[at];
            ulong value;
            if (c == quote)
            {
                if (at != fieldStart) continue;
                value = Quoted(text, ref at, batch, ref odd, ref innerLines);
                c = buffer[at];
                mask = Structure(buffer, window = at + 1);
            }
            else if (c == '\r' && buffer[at + 1] == '\n') continue;
            else value = Plain(buffer, fieldStart, at);

            if (c == delimiter)
            {
                if (cell <= last) cells[cell] = value;
                cell++;
                fieldStart = FieldStart(buffer, at + 1);
                continue;
            }

            int next = at + 1;
            if (cell == last + _trailing && !odd && (_trailing == 0 || (uint)value == 0))
            {
                if (_trailing == 0) cells[cell] = value;
                batch.Records[row] = block.RecordNumber++;
                batch.Lines[row] = block.LineNumber;
                block.LineNumber += innerLines + 1;
                row++;
                cell = last + 1;
                last += columns;
            }
            else
            {
                (batch.RowCount, block.Position) = (row, recordStart);
                _irregular.ReadRecord(block, batch, reject);
                (row, next) = (batch.RowCount, block.Position);
                cell = row * columns;
                last = cell + columns - 1;
                mask = Structure(buffer, window = next);
            }
            (innerLines, odd, recordStart) = (0, false, next);
            if (row == capacity || next >= limit) break;
            fieldStart = FieldStart(buffer, next);
        }
        (batch.RowCount, block.Position) = (row, recordStart);
    }

    /// <summary>An unquoted field: up to the delimiter or line end, a carriage return before a line feed left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Plain(ReadOnlySpan<byte> buffer, int start, int end)
    {
        int length = end - start;
        if (buffer[end] == '\n' && length > 0 && buffer[end - 1] == '\r') length--;
        return RecordBatch.Cell(start, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int FieldStart(ReadOnlySpan<byte> buffer, int at)
    {
        if (_skipsSpace)
            while (buffer[at] == ' ') at++;
        return at;
    }

    ulong Quoted(ReadOnlySpan<byte> text, ref int at, RecordBatch batch, ref bool odd, ref int innerLines)
    {
        int open = at;
        var field = QuotedField.Find(text, open, _dialect, isFinal: true);
        if (field.End != QuotedFieldEnd.Closed)
        {
            odd = true;
            at = _dialect.FindLineEnd(text, open);
            return RecordBatch.Null;
        }
        odd |= field.HasOddQuotes;
        at = field.After;
        if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
        var content = text[(open + 1)..field.Close];
        innerLines += _crEndsLine ? _dialect.CountLineEnds(content) : content.Count((byte)'\n');
        if (!field.HasEscapes) return RecordBatch.QuotedCell(open + 1, content.Length);
        int start = batch.Aside.Length;
        Escapes.Remove(content, _dialect, batch.Aside);
        return batch.AsideCell(start, quoted: true);
    }

    /// <summary>One bit for each of 64 bytes that is a delimiter, a quote or may end a line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ulong Structure(ReadOnlySpan<byte> buffer, int at)
    {
        var delimiter = Vector256.Create(_delimiter);
        var quote = Vector256.Create(_quote);
        var feed = Vector256.Create((byte)'\n');
        var low = Vector256.Create(buffer.Slice(at, 32));
        var high = Vector256.Create(buffer.Slice(at + 32, 32));
        var lowFound = Vector256.Equals(low, delimiter) | Vector256.Equals(low, quote) | Vector256.Equals(low, feed);
        var highFound = Vector256.Equals(high, delimiter) | Vector256.Equals(high, quote) | Vector256.Equals(high, feed);
        if (_crEndsLine)
        {
            var cr = Vector256.Create((byte)'\r');
            lowFound |= Vector256.Equals(low, cr);
            highFound |= Vector256.Equals(high, cr);
        }
        return lowFound.ExtractMostSignificantBits() | (ulong)highFound.ExtractMostSignificantBits() << 32;
    }
}
