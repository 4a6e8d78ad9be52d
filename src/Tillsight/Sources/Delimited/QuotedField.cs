namespace Tillsight.Sources.Delimited;

/// <summary>Where a quoted field closes. The one place that decides it, for the cutter and the parsers alike.</summary>
/// <remarks>
/// A quote closes its field only before a delimiter, a line end or the end of the text (spaces between are dropped). Any other quote inside
/// is text, as a person would read <c>"He said "hi" to me"</c>; it is called odd. But a field with an odd quote that also runs over a line
/// end was most likely never meant to be open: the quotes are those of two records, and joining them would lose one without a word.
/// </remarks>
readonly ref struct QuotedField
{
    public QuotedFieldEnd End { get; private init; }

    /// <summary>Index of the closing quote.</summary>
    public int Close { get; private init; }

    /// <summary>Index of the delimiter or line end that follows, or the end of the text.</summary>
    public int After { get; private init; }

    public bool HasEscapes { get; private init; }

    public bool HasOddQuotes { get; private init; }

    /// <param name="text">The text, up to where it is known.</param>
    /// <param name="open">Index of the opening quote.</param>
    /// <param name="isFinal">Whether the text ends where the span ends.</param>
    public static QuotedField Find(ReadOnlySpan<byte> text, int open, Dialect dialect, bool isFinal)
    {
        bool escapes = false, odd = false;
        bool spansLines = false;
        int lineFrom = open;
        for (int at = open + 1; ;)
        {
            int found = Next(text[at..], dialect);
            if (found < 0 || at + found - open > dialect.MaxQuotedFieldBytes)
                return Unfinished(text.Length - open > dialect.MaxQuotedFieldBytes || isFinal);
            at += found;
            if (text[at] != dialect.Quote || (at + 1 < text.Length && text[at + 1] == dialect.Quote))
            {
                if (at + 1 >= text.Length) return Unfinished(isFinal);
                escapes = true;
                at += 2;
                continue;
            }
            int after = SkipSpaces(text, at + 1, dialect);
            if (!isFinal && (after >= text.Length || (text[after] == '\r' && after + 1 == text.Length))) return Unfinished(false);
            bool closes = Closes(text, after, dialect);
            if (!closes && !isFinal && after + dialect.Delimiter.Length > text.Length) return Unfinished(false);
            odd |= !closes;
            if (odd && !spansLines) spansLines = dialect.FindLineEnd(text[..at], lineFrom) >= 0;
            if (odd && spansLines) return Unfinished(true);
            if (closes) return new QuotedField { End = QuotedFieldEnd.Closed, Close = at, After = after, HasEscapes = escapes, HasOddQuotes = odd };
            lineFrom = at++;
        }
    }

    static QuotedField Unfinished(bool isRunaway) =>
        new() { End = isRunaway ? QuotedFieldEnd.Runaway : QuotedFieldEnd.NeedsMore };

    static int Next(ReadOnlySpan<byte> rest, Dialect dialect) =>
        dialect.HasBackslashEscape ? rest.IndexOfAny(dialect.Quote, (byte)'\\') : rest.IndexOf(dialect.Quote);

    static int SkipSpaces(ReadOnlySpan<byte> text, int from, Dialect dialect)
    {
        if (dialect.Delimiter[0] == ' ') return from;
        int at = from;
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    static bool Closes(ReadOnlySpan<byte> text, int at, Dialect dialect) =>
        at >= text.Length || dialect.IsDelimiterAt(text, at) || dialect.IsLineEndAt(text, at)
        || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');
}

/// <summary>How a quoted field ends.</summary>
enum QuotedFieldEnd
{
    /// <summary>With its closing quote.</summary>
    Closed,

    /// <summary>Beyond the text at hand.</summary>
    NeedsMore,

    /// <summary>Never: the opening quote is stray.</summary>
    Runaway,
}
