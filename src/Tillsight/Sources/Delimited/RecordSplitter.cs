namespace Tillsight.Sources.Delimited;

/// <summary>A field of a record: where it stands in the text.</summary>
readonly record struct FieldSpan(int Start, int Length, bool IsQuoted = false, bool HasEscapes = false);

/// <summary>Splits one record at a time by any dialect. The plain reading of the rules; <see cref="RecordParser"/> is the fast one.</summary>
sealed class RecordSplitter(Dialect dialect)
{
    public List<FieldSpan> Fields { get; } = [];

    /// <summary>True where a quote stood inside a quoted field without being doubled.</summary>
    public bool HasOddQuotes { get; private set; }

    /// <summary>True where a quoted field never closes; the record then ends with the line on which it opened.</summary>
    public bool HasUnclosedQuote { get; private set; }

    /// <summary>Line ends inside the record's quoted fields.</summary>
    public int InnerLines { get; private set; }

    /// <summary>Index just after the record's text, before its line end.</summary>
    public int ContentEnd { get; private set; }

    /// <summary>Splits the record at <paramref name="start"/> into <see cref="Fields"/> and returns where the next one starts.</summary>
    public int Split(ReadOnlySpan<byte> text, int start)
    {
        Fields.Clear();
        HasOddQuotes = HasUnclosedQuote = false;
        InnerLines = 0;
        int at = dialect.IsAligned ? SkipSpaces(text, start) : start;
        while (true)
        {
            int field = dialect.SkipsInitialSpace ? SkipSpaces(text, at) : at;
            int after = IsQuoteAt(text, field) ? ReadQuoted(text, field) : ReadPlain(text, field);
            int next = AfterLineEnd(text, after);
            if (next >= 0) return next;
            at = dialect.IsAligned ? SkipSpaces(text, after) : after + dialect.Delimiter.Length;
            if (!dialect.IsAligned) continue;
            next = AfterLineEnd(text, at);
            if (next >= 0) return next;
        }
    }

    bool IsQuoteAt(ReadOnlySpan<byte> text, int at) => dialect.Quote != 0 && at < text.Length && text[at] == dialect.Quote;

    int ReadQuoted(ReadOnlySpan<byte> text, int open)
    {
        var field = QuotedField.Find(text, open, dialect, isFinal: true);
        if (field.End != QuotedFieldEnd.Closed)
        {
            HasUnclosedQuote = true;
            return ReadPlain(text, open);
        }
        HasOddQuotes |= field.HasOddQuotes;
        InnerLines += dialect.CountLineEnds(text[open..field.Close]);
        Fields.Add(new FieldSpan(open + 1, field.Close - open - 1, IsQuoted: true, field.HasEscapes));
        return field.After;
    }

    int ReadPlain(ReadOnlySpan<byte> text, int start)
    {
        int at = start;
        while (at < text.Length && !dialect.IsDelimiterAt(text, at) && !dialect.IsLineEndAt(text, at)) at++;
        int stop = at;
        if (stop > start && at < text.Length && text[at] == '\n' && text[stop - 1] == '\r') stop--;
        if (!(dialect.IsAligned && stop == start)) Fields.Add(new FieldSpan(start, stop - start));
        return at;
    }

    /// <summary>Where the next record starts if this one ends here, or -1 where it goes on.</summary>
    int AfterLineEnd(ReadOnlySpan<byte> text, int at)
    {
        ContentEnd = at;
        if (at >= text.Length) return text.Length;
        if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') return at + 2;
        if (!dialect.IsLineEndAt(text, at)) return -1;
        if (at > 0 && text[at] == '\n' && text[at - 1] == '\r') ContentEnd--;
        return at + 1;
    }

    static int SkipSpaces(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }
}
