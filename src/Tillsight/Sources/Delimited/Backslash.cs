namespace Tillsight.Sources.Delimited;

/// <summary>Tells whether a backslash keeps the quote after it from closing a field.</summary>
static class Backslash
{
    /// <summary>Takes the backslash for an escape where that leaves fewer misplaced quotes.</summary>
    public static Dialect Settle(ReadOnlySpan<byte> text, Dialect dialect, int rows)
    {
        var escaped = dialect with { HasBackslashEscape = true };
        var (with, without) = (SampleRows.Split(text, escaped, rows), SampleRows.Split(text, dialect, rows));
        if (with.Misquoted != without.Misquoted) return with.Misquoted < without.Misquoted ? escaped : dialect;
        return Regular(with) > Regular(without) ? escaped : dialect;
    }

    static double Regular(SampleRows sample) =>
        sample.Rows.Count == 0 ? 0 : (double)sample.Rows.GroupBy(r => r.Count).Max(g => g.Count()) / sample.Rows.Count;
}
