namespace Tillsight.Sources;

/// <summary>Texts that are documents and no tables, by how they begin.</summary>
static class Markup
{
    static readonly (byte[] Start, string Words)[] Known =
    [
        ([.. "<!doctype html"u8], "an HTML page. Open it in a spreadsheet program and save it as XLSX or CSV"),
        ([.. "<html"u8], "an HTML page (some programs save one as .xls). Open it in a spreadsheet program and save it as XLSX or CSV"),
        ([.. "<table"u8], "an HTML table (some programs save one as .xls). Open it in a spreadsheet program and save it as XLSX or CSV"),
        ([.. "<?xml"u8], "an XML document. Export the data as CSV, XLSX or JSON"),
        ([.. "%!PS"u8], "a PostScript document"),
        ([.. "{\\rtf"u8], "an RTF document. Export the data as CSV or XLSX"),
    ];

    /// <summary>What the text is, in words with the remedy; null where it may be a table.</summary>
    public static string? Foreign(ReadOnlySpan<byte> text)
    {
        foreach (var (start, words) in Known)
            if (text.Length >= start.Length && System.Text.Ascii.EqualsIgnoreCase(text[..start.Length], start)) return words;
        return null;
    }
}
