namespace Tillsight.Sources.Delimited;

/// <summary>
/// Finds, in one pass over the text, where whole records end, how many there are and which lines hold a stray opening quote. It runs on one
/// thread ahead of the parsers and does nothing else, so that records can be numbered and parsed in parallel.
/// </summary>
sealed class RecordCutter(Dialect dialect)
{
    int _pendingLines;

    /// <summary>Records (lines that are not blank) before the block's end.</summary>
    public long Records { get; private set; }

    /// <summary>Line ends before the block's end.</summary>
    public long Lines { get; set; }

    /// <summary>Sets <see cref="RecordBlock.End"/> and lists the stray quotes before it.</summary>
    /// <param name="isFinal">Whether the text ends where the block does.</param>
    public void Cut(RecordBlock block, bool isFinal)
    {
        var text = block.Text;
        int at = RecordBlock.Lead, recordStart = at;
        _pendingLines = 0;
        block.End = recordStart;
        while (true)
        {
            int quote = NextQuote(text, at);
            int stop = quote < 0 ? text.Length : quote;
            int lineEnd = LastLineEnd(text, at, stop, isFinal);
            if (lineEnd >= 0)
            {
                CountRecords(text, at, lineEnd + 1);
                recordStart = block.End = lineEnd + 1;
            }
            if (quote < 0) return;
            if (!IsAtFieldStart(text, quote, recordStart)) { at = quote + 1; continue; }
            at = AfterQuoted(block, text, quote, ref recordStart, isFinal);
            if (at < 0) return;
        }
    }

    int NextQuote(ReadOnlySpan<byte> text, int from)
    {
        if (dialect.Quote == 0) return -1;
        int found = text[from..].IndexOf(dialect.Quote);
        return found < 0 ? -1 : from + found;
    }

    int LastLineEnd(ReadOnlySpan<byte> text, int from, int to, bool isFinal)
    {
        if (!dialect.CrEndsLine)
        {
            int found = text[from..to].LastIndexOf((byte)'\n');
            return found < 0 ? -1 : from + found;
        }
        for (int at = to - 1; at >= from; at--)
        {
            // A carriage return that ends the text may be half of a line end whose other half is still to come.
            if (at == text.Length - 1 && text[at] == '\r' && !isFinal) continue;
            if (dialect.IsLineEndAt(text, at)) return at;
        }
        return -1;
    }

    bool IsAtFieldStart(ReadOnlySpan<byte> text, int quote, int recordStart)
    {
        int at = quote;
        if (dialect.SkipsInitialSpace || dialect.IsAligned)
            while (at > recordStart && text[at - 1] == ' ') at--;
        if (at == recordStart || (dialect.IsAligned && quote - at >= dialect.Delimiter.Length)) return true;
        if (dialect.IsAligned) return false;
        int delimiter = at - dialect.Delimiter.Length;
        return delimiter >= recordStart && dialect.IsDelimiterAt(text, delimiter);
    }

    /// <summary>Where to go on after the quoted field, or -1 where the text at hand does not hold all of it.</summary>
    int AfterQuoted(RecordBlock block, ReadOnlySpan<byte> text, int open, ref int recordStart, bool isFinal)
    {
        var field = QuotedField.Find(text, open, dialect, isFinal);
        if (field.End == QuotedFieldEnd.NeedsMore) return -1;
        if (field.End == QuotedFieldEnd.Closed)
        {
            _pendingLines += dialect.CountLineEnds(text[open..field.Close]);
            return field.After;
        }
        int lineEnd = dialect.FindLineEnd(text, open);
        if (!isFinal && (lineEnd < 0 || lineEnd == text.Length - 1)) return -1;
        int end = lineEnd < 0 ? text.Length : lineEnd + 1;
        block.Strays.Add(recordStart..end);
        Records++;
        Lines += dialect.CountLineEnds(text[recordStart..end]);
        _pendingLines = 0;
        recordStart = block.End = end;
        return end;
    }

    void CountRecords(ReadOnlySpan<byte> text, int from, int to)
    {
        int lines = dialect.CountLineEnds(text[from..to]);
        Lines += lines + _pendingLines;
        _pendingLines = 0;
        Records += lines - CountBlankLines(text, from, to);
    }

    /// <summary>Line ends that directly follow another one.</summary>
    int CountBlankLines(ReadOnlySpan<byte> text, int from, int to) =>
        dialect.CrEndsLine ? CountBlankLinesPlainly(text, from, to) : BlankLines.Count(text, from, to);

    int CountBlankLinesPlainly(ReadOnlySpan<byte> text, int from, int to)
    {
        int count = 0;
        for (int at = from; at < to; at++)
        {
            if (!dialect.IsLineEndAt(text, at)) continue;
            int before = text[at] == '\n' && text[at - 1] == '\r' ? at - 2 : at - 1;
            if (text[before] is (byte)'\n' or (byte)'\r') count++;
        }
        return count;
    }
}
