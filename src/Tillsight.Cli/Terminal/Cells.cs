using Spectre.Console;

namespace Tillsight.Cli.Terminal;

/// <summary>Text in terminal cells: wide characters take two.</summary>
static class Cells
{
    /// <summary>Exactly this many cells: padded, or cut with an ellipsis. Line breaks and other control characters become spaces.</summary>
    public static string Fit(string text, int width)
    {
        string clean = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        int have = clean.GetCellWidth();
        if (have <= width) return clean + new string(' ', width - have);
        int length = clean.Length;
        while (length > 0 && clean[..length].GetCellWidth() > width - 1) length--;
        string cut = clean[..length] + (width > 0 ? "…" : "");
        return cut + new string(' ', Math.Max(0, width - cut.GetCellWidth()));
    }
}
