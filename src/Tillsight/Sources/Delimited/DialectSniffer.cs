namespace Tillsight.Sources.Delimited;

/// <summary>
/// Finds the delimiter and the quote of a text by trying each: the right split gives rows of one width whose cells look like numbers, dates
/// or plain words. The idea of weighing row patterns against cell types is that of van den Burg, Nazábal and Sutton, "Wrangling messy CSV
/// files by detecting row and type patterns" (2019).
/// </summary>
static class DialectSniffer
{
    const int MaxBytes = 64 << 10, MaxRows = 400;

    /// <summary>Weight of a delimiter that also occurs within values.</summary>
    static readonly (string Delimiter, double Weight)[] Delimiters =
    [
        (",", 1), (";", 1), ("\t", 1), ("|", 1), ("^", 0.9), ("~", 0.9), ("\u0001", 1), ("\u001F", 1), ("\u001E", 1),
        ("||", 1.05), ("::", 1.05), (":", 0.6), (" ", 0.55),
    ];

    /// <param name="text">Whole lines of UTF-8.</param>
    /// <param name="given">The delimiter where it is known, else null.</param>
    /// <param name="quote">The quote where it is known (0 for none), else null.</param>
    public static DialectChoice Sniff(ReadOnlySpan<byte> text, string? given, byte? quote, int maxQuotedFieldBytes)
    {
        text = FirstLines(text);
        var start = new Dialect { MaxQuotedFieldBytes = maxQuotedFieldBytes, CrEndsLine = HasOnlyCr(text) };
        var best = new DialectChoice(start with { Delimiter = given is null ? [(byte)','] : Bytes(given), Quote = quote ?? (byte)'"' }, 0, false);
        if (given is null) best = best with { Score = SplitScore.OfWholeLines(text, best.Dialect) };
        var delimiters = given is null ? Delimiters : [(given, 1)];
        foreach (var (delimiter, weight) in delimiters)
        {
            if (text.IndexOf(Bytes(delimiter)) < 0) continue;
            foreach (byte candidateQuote in quote is null ? CandidateQuotes(text) : [quote.Value])
                foreach (var dialect in Variants(text, start with { Delimiter = Bytes(delimiter), Quote = candidateQuote }))
                {
                    var (score, isRagged) = SplitScore.Of(text, dialect, MaxRows);
                    if (score * weight > best.Score) best = new DialectChoice(dialect, score * weight, isRagged) { IsSplit = true };
                }
        }
        return best with { Dialect = Refine(text, best.Dialect) };
    }

    static byte[] Bytes(string delimiter) => System.Text.Encoding.UTF8.GetBytes(delimiter);

    static ReadOnlySpan<byte> FirstLines(ReadOnlySpan<byte> text)
    {
        if (text.Length <= MaxBytes) return text;
        int lineEnd = text[..MaxBytes].LastIndexOfAny((byte)'\n', (byte)'\r');
        return lineEnd < 0 ? text : text[..(lineEnd + 1)];
    }

    static bool HasOnlyCr(ReadOnlySpan<byte> text) => !text.Contains((byte)'\n') && text.Contains((byte)'\r');

    /// <summary>The double quote first: it stands even where the sample uses none, for the rest of the file may.</summary>
    static byte[] CandidateQuotes(ReadOnlySpan<byte> text) =>
        text.Contains((byte)'\'') ? [(byte)'"', (byte)'\''] : [(byte)'"'];

    /// <summary>For spaces columns aligned with runs of them, if there are such; for others also spaces after the delimiter.</summary>
    static List<Dialect> Variants(ReadOnlySpan<byte> text, Dialect dialect)
    {
        if (dialect.Delimiter is [(byte)' '])
            return HasRuns(text, dialect)
                ? [dialect with { IsAligned = true, Delimiter = "  "u8.ToArray() }, dialect with { IsAligned = true }] : [dialect];
        bool hasSpacedQuotes = dialect.Quote != 0 && text.IndexOf([.. dialect.Delimiter, (byte)' ', dialect.Quote]) >= 0;
        return hasSpacedQuotes ? [dialect, dialect with { SkipsInitialSpace = true }] : [dialect];
    }

    /// <summary>True where most lines have two spaces in a row or one in front, outside of quotes.</summary>
    static bool HasRuns(ReadOnlySpan<byte> text, Dialect dialect)
    {
        var rows = SampleRows.Split(text, dialect, MaxRows).Rows;
        return rows.Count(r => r.Fields.SkipLast(1).Any(f => f is { Length: 0, IsQuoted: false })) * 2 >= rows.Count;
    }

    /// <summary>Settles what the score does not see: escapes, spaces after delimiters, lone carriage returns.</summary>
    static Dialect Refine(ReadOnlySpan<byte> text, Dialect dialect)
    {
        if (dialect.Quote != 0 && text.IndexOf([(byte)'\\', dialect.Quote]) >= 0) dialect = Backslash.Settle(text, dialect, MaxRows);
        if (!dialect.IsAligned && !dialect.SkipsInitialSpace && dialect.Delimiter is not [(byte)' ', ..] && SpaceFollows(text, dialect))
            dialect = dialect with { SkipsInitialSpace = true };
        if (dialect.CrEndsLine || !HasLoneCr(text)) return dialect;
        var ended = dialect with { CrEndsLine = true };
        return SplitScore.Of(text, ended, MaxRows).Score > SplitScore.Of(text, dialect, MaxRows).Score ? ended : dialect;
    }

    /// <summary>True where nearly every delimiter is followed by a space: the space belongs to it.</summary>
    static bool SpaceFollows(ReadOnlySpan<byte> text, Dialect dialect)
    {
        int fields = 0, spaced = 0;
        foreach (var row in SampleRows.Split(text, dialect, MaxRows).Rows)
            foreach (var field in row.Fields.AsSpan(Math.Min(1, row.Count)))
            {
                if (field.Length == 0) continue;
                fields++;
                if (!field.IsQuoted && text[field.Start] == ' ') spaced++;
            }
        return fields >= 4 && spaced >= 0.95 * fields;
    }

    static bool HasLoneCr(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 >= text.Length || text[at + 1] != '\n') return true;
            int next = text[(at + 1)..].IndexOf((byte)'\r');
            if (next < 0) return false;
            at += next + 1;
        }
        return false;
    }
}

/// <param name="Score">How well the split fits, 0 to about 1.</param>
/// <param name="IsRaggedList">Each line is a list of its own length.</param>
sealed record DialectChoice(Dialect Dialect, double Score, bool IsRaggedList)
{
    /// <summary>False where no delimiter splits the text: a table of one column.</summary>
    public bool IsSplit { get; init; }
}
