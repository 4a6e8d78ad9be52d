using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Unicode;

namespace Tillsight.Sources.Delimited;

/// <summary>Reads delimited text block by block, each cut after its last whole record.</summary>
sealed class DelimitedFeed : RecordFeed
{
    /// <summary>A record that is longer than this is no record.</summary>
    const int MaxRecordBytes = 64 << 20;

    readonly Content _content;
    readonly Stream _utf8;
    readonly DelimitedLayout _layout;
    readonly RecordCutter _cutter;
    readonly ConcurrentBag<RecordBlock> _free = [];
    RecordBlock? _next;
    bool _isAtEnd;

    /// <param name="utf8">The content as UTF-8, from its first byte.</param>
    public DelimitedFeed(Content content, Stream utf8, DelimitedLayout layout, int blockBytes)
    {
        _content = content;
        _utf8 = utf8;
        _layout = layout;
        BlockBytes = blockBytes;
        _cutter = new RecordCutter(layout.Dialect) { Lines = layout.DataLine - 1 };
        SkipTo(layout.DataOffset);
    }

    int BlockBytes { get; }

    public override ReadProgress Progress => new(_content.StoredBytes, _content.StoredLength, _cutter.Records);

    public override RecordChunk? Next()
    {
        var block = _next ?? Rent();
        _next = null;
        block.RecordNumber = _cutter.Records + 1;
        block.LineNumber = _cutter.Lines + 1;
        do
        {
            if (!Fill(block)) { block.Release(); return null; }
            _cutter.Cut(block, _isAtEnd);
        }
        while (block.End == RecordBlock.Lead);
        CarryOver(block);
        var text = block.Text[RecordBlock.Lead..block.End];
        block.HasNul = text.Contains((byte)0);
        block.HasInvalidUtf8 = !Utf8.IsValid(text);
        return block;
    }

    public override ReadOutcome Complete(ReadTally tally) => new()
    {
        Records = tally.Records,
        BadRecords = tally.BadRecords,
        ShortRecords = tally.ShortRecords,
        LongRecords = tally.LongRecords,
        EncodingRepairs = tally.EncodingRepairs,
        QuoteRepairs = tally.QuoteRepairs,
        Bytes = _content.Bytes,
        ContentHash = _content.Hash(),
        Notes = [.. Notes(tally)],
    };

    IEnumerable<string> Notes(ReadTally tally)
    {
        bool isLast = tally.LastShortRecord == _cutter.Records && tally.LastShortFields * 2 <= _layout.Columns;
        if (isLast && !_layout.IsRaggedList)
            yield return $"The last record has {tally.LastShortFields} of {_layout.Columns} fields: it may be a total or a footnote.";
        if (tally.EncodingRepairs > 0) yield return $"{Say(tally.EncodingRepairs)} cells were not valid UTF-8 and were read as Windows-1252.";
        if (tally.QuoteRepairs > 0) yield return $"{Say(tally.QuoteRepairs)} records had a misplaced quote and one sensible reading, which was taken.";
        if (tally.LongRecords > 0) yield return $"{Say(tally.LongRecords)} records had empty fields beyond the last column, which were left out.";
        if (tally.ShortRecords > 0 && !_layout.IsRaggedList)
            yield return $"{Say(tally.ShortRecords)} records are short of fields; the missing cells are absent.";
    }

    static string Say(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public override void Dispose()
    {
        _utf8.Dispose();
        _content.Dispose();
    }

    /// <summary>Adds text to the block; false when there is none left at all.</summary>
    bool Fill(RecordBlock block)
    {
        if (_isAtEnd) return false;
        if (block.Free.Length <= BlockBytes / 2) block.Grow(block.Length + BlockBytes);
        if (block.Length > MaxRecordBytes)
            throw new BadInputException(
                $"A single record is longer than {MaxRecordBytes >> 20} MB. The quote or the line ends were not understood; "
                + "name the quote with --quote, or check the file.",
                $"{_content.Name}, line {_cutter.Lines + 1}");
        while (block.Free.Length > 0)
        {
            int read = Read(block.Free);
            if (read == 0)
            {
                _isAtEnd = true;
                EndLastLine(block);
                break;
            }
            block.Length += read;
        }
        return block.Length > 0;
    }

    int Read(Span<byte> into)
    {
        try
        {
            return _utf8.Read(into);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw Unreadable.Truncated(failure, _content.Name, _cutter.Records);
        }
        catch (IOException failure)
        {
            throw Unreadable.Because(failure, _content.Name);
        }
    }

    void EndLastLine(RecordBlock block)
    {
        if (block.Length == 0 || _layout.Dialect.IsLineEndAt(block.Text, RecordBlock.Lead + block.Length - 1)) return;
        if (block.Free.IsEmpty) block.Grow(block.Length + 1);
        block.Free[0] = (byte)'\n';
        block.Length++;
    }

    /// <summary>The start of a record that the block does not hold to its end begins the next block.</summary>
    void CarryOver(RecordBlock block)
    {
        block.Position = RecordBlock.Lead;
        var rest = block.Text[block.End..];
        if (rest.IsEmpty) return;
        _next = Rent();
        if (_next.Capacity < rest.Length) _next.Grow(rest.Length);
        rest.CopyTo(_next.Free);
        _next.Length = rest.Length;
    }

    RecordBlock Rent()
    {
        if (!_free.TryTake(out var block))
            block = new RecordBlock(BlockBytes, new RecordParser(_layout), _free.Add);
        block.Reset();
        return block;
    }

    void SkipTo(long offset)
    {
        Span<byte> passed = stackalloc byte[4096];
        while (offset > 0)
        {
            int read = Read(passed[..(int)Math.Min(passed.Length, offset)]);
            if (read == 0) return;
            offset -= read;
        }
    }
}
