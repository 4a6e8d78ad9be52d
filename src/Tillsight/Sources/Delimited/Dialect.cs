namespace Tillsight.Sources.Delimited;

/// <summary>The rules by which delimited text is split, as bytes of UTF-8.</summary>
sealed record Dialect
{
    public static Dialect Csv { get; } = new();

    /// <summary>One or more bytes that separate fields.</summary>
    public byte[] Delimiter { get; init; } = [(byte)','];

    /// <summary>
    /// Columns are aligned with runs of spaces at least as long as the delimiter: leading spaces mean nothing, a run is one delimiter. With
    /// two spaces as the delimiter a single one belongs to the value.
    /// </summary>
    public bool IsAligned { get; init; }

    /// <summary>The quote character, or 0 for none.</summary>
    public byte Quote { get; init; } = (byte)'"';

    /// <summary>A backslash before a quote keeps it from closing the field. A doubled quote always does.</summary>
    public bool HasBackslashEscape { get; init; }

    /// <summary>A carriage return alone ends a line (old Mac files, mixed files).</summary>
    public bool CrEndsLine { get; init; }

    /// <summary>Spaces after a delimiter belong to the delimiter ("a, b").</summary>
    public bool SkipsInitialSpace { get; init; }

    /// <summary>Every record ends with a delimiter that separates nothing.</summary>
    public bool HasTrailingDelimiter { get; init; }

    /// <summary>Longest quoted field in bytes.</summary>
    public int MaxQuotedFieldBytes { get; init; } = 1 << 20;

    public bool IsDelimiterAt(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && text[at] == Delimiter[0] && (Delimiter.Length == 1 || text[at..].StartsWith(Delimiter));

    /// <summary>True where a line ends at this position: a line feed, or a lone carriage return where those end lines.</summary>
    public bool IsLineEndAt(ReadOnlySpan<byte> text, int at) =>
        text[at] == '\n' || (CrEndsLine && text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n'));

    /// <summary>Index of the next line end at or after <paramref name="from"/>, or -1.</summary>
    public int FindLineEnd(ReadOnlySpan<byte> text, int from)
    {
        while (from < text.Length)
        {
            int found = CrEndsLine ? text[from..].IndexOfAny((byte)'\n', (byte)'\r') : text[from..].IndexOf((byte)'\n');
            if (found < 0) return -1;
            if (IsLineEndAt(text, from + found)) return from + found;
            from += found + 1;
        }
        return -1;
    }

    public int CountLineEnds(ReadOnlySpan<byte> text)
    {
        if (!CrEndsLine) return text.Count((byte)'\n');
        int count = 0;
        for (int at = FindLineEnd(text, 0); at >= 0; at = FindLineEnd(text, at + 1)) count++;
        return count;
    }
}
