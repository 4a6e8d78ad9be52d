namespace Tillsight.Sources.Delimited;

/// <summary>A record of the sample, split.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where the next one starts.</param>
/// <param name="Line">1-based physical line.</param>
/// <param name="NextLine">Line on which the next one starts.</param>
sealed record SampleRow(int Start, int End, int Line, int NextLine, FieldSpan[] Fields)
{
    public int Count => Fields.Length;

    public ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> text, int column) =>
        column < Fields.Length ? text.Slice(Fields[column].Start, Fields[column].Length) : default;

    /// <summary>Fields that hold more than space.</summary>
    public int Filled(ReadOnlySpan<byte> text)
    {
        int filled = 0;
        for (int i = 0; i < Fields.Length; i++)
            if (!Values.Blank.Trim(Raw(text, i)).IsEmpty) filled++;
        return filled;
    }
}

/// <summary>The sample split by one dialect; blank lines left out.</summary>
sealed class SampleRows
{
    public List<SampleRow> Rows { get; } = [];

    /// <summary>Records with a quote where none belongs.</summary>
    public int Misquoted { get; private set; }

    /// <param name="most">Records at most.</param>
    /// <param name="start">Where the first record starts, on line <paramref name="line"/>.</param>
    public static SampleRows Split(ReadOnlySpan<byte> text, Dialect dialect, int most, int start = 0, int line = 1)
    {
        var sample = new SampleRows();
        var splitter = new RecordSplitter(dialect);
        for (int at = start; at < text.Length && sample.Rows.Count < most;)
        {
            int next = splitter.Split(text, at);
            if (splitter.HasOddQuotes || splitter.HasUnclosedQuote) sample.Misquoted++;
            if (splitter.ContentEnd > at && !Values.Blank.Trim(text[at..splitter.ContentEnd]).IsEmpty)
                sample.Rows.Add(new SampleRow(at, next, line, line + splitter.InnerLines + 1, [.. splitter.Fields]));
            line += splitter.InnerLines + 1;
            at = next;
        }
        return sample;
    }
}
