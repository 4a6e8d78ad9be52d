namespace Tillsight.Cli.Terminal;

/// <summary>Fits columns to a line: numbers keep their width, the widest texts give way first, and what still has no room is left out.</summary>
static class ColumnWidths
{
    public const int Gap = 2;
    const int NarrowestText = 10;

    /// <param name="wanted">Width of each column's longest cell or heading.</param>
    /// <param name="mayShrink">Text that can be cut.</param>
    /// <param name="line">Cells of a line.</param>
    /// <returns>Widths of the first columns, as many as fit; one at least.</returns>
    public static IReadOnlyList<int> Fit(IReadOnlyList<int> wanted, IReadOnlyList<bool> mayShrink, int line)
    {
        int shown = wanted.Count;
        while (shown > 1 && Least(wanted, mayShrink, shown) > line) shown--;
        int[] widths = [.. wanted.Take(shown)];
        int excess = widths.Sum() + Gap * (shown - 1) - line;
        while (excess-- > 0)
        {
            int widest = Enumerable.Range(0, shown).Where(i => mayShrink[i] && widths[i] > 1).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : widths[i]);
            if (widest < 0) break;
            widths[widest]--;
        }
        return widths;
    }

    static int Least(IReadOnlyList<int> wanted, IReadOnlyList<bool> mayShrink, int shown) =>
        Enumerable.Range(0, shown).Sum(i => mayShrink[i] ? Math.Min(wanted[i], NarrowestText) : wanted[i]) + Gap * (shown - 1);
}
