using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>A cell of the row at hand.</summary>
readonly record struct SheetCell(int Column, int Start, int Length);

/// <summary>Reads a sheet row by row; the cells that hold something, as text.</summary>
sealed class SheetRows(Workbook workbook, ZipArchive archive, BoundedPart part, XmlReader reader) : IDisposable
{
    /// <summary>The format's own bound, column XFD: a reference beyond it is damage, or an attempt to make the reader lay out endless rows.</summary>
    const int MostColumns = 16_384;

    readonly ByteBuffer _text = new();
    readonly List<SheetCell> _cells = [];

    /// <summary>Bytes of the sheet's part unpacked so far, and all of them.</summary>
    public (long Done, long Total) Progress => (part.Unpacked, part.Total);

    /// <summary>1-based row of the sheet.</summary>
    public int Row { get; private set; }

    public IReadOnlyList<SheetCell> Cells => _cells;

    public ReadOnlySpan<byte> Text(SheetCell cell) => _text.Span.Slice(cell.Start, cell.Length);

    /// <summary>Moves to the next row that holds anything; false at the sheet's end.</summary>
    public bool Read()
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "sheetData") return false;
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row") continue;
                ReadRow();
                if (_cells.Count > 0) return true;
            }
            return false;
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            throw workbook.Damaged(failure);
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        archive.Dispose();
    }

    void ReadRow()
    {
        _cells.Clear();
        _text.Clear();
        Row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : Row + 1;
        if (reader.IsEmptyElement) return;
        int depth = reader.Depth, column = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c") continue;
            column = reader.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
            ReadCell(column);
        }
    }

    /// <summary>"C7" is column 2.</summary>
    static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A') + 1;
            if (column > MostColumns) throw new InvalidDataException($"The cell {reference} lies beyond the last column of a sheet.");
        }
        return column - 1;
    }

    void ReadCell(int column)
    {
        string type = reader.GetAttribute("t") ?? "n", style = reader.GetAttribute("s") ?? "";
        if (reader.IsEmptyElement) return;
        int depth = reader.Depth, start = _text.Length;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.IsEmptyElement) continue;
            if (reader.LocalName == "is") RichText.Append(reader, _text);
            else if (reader.LocalName == "v") AppendValue(ReadContent(), type, style);
            else RichText.PassOver(reader);
        }
        if (_text.Length > start) _cells.Add(new SheetCell(column, start, _text.Length - start));
    }

    string ReadContent()
    {
        string content = "";
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) content += reader.Value;
        return content;
    }

    void AppendValue(string value, string type, string style)
    {
        if (type == "s") AppendShared(value);
        else if (type == "str") RichText.AppendText(value, _text);
        else _text.Append(Encoding.UTF8.GetBytes(type switch
        {
            "b" => value == "1" ? "true" : "false",
            "n" => CellNumber.Text(value, Meaning(style), workbook.Sheets.From1904),
            _ => value,
        }));
    }

    void AppendShared(string index)
    {
        if (!int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int at) || at >= workbook.Strings.Count)
            throw new InvalidDataException($"Row {Row} names the shared text {index}, of {workbook.Strings.Count}.");
        _text.Append(workbook.Strings[at]);
    }

    NumberMeaning Meaning(string style) =>
        style.Length > 0 && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out int at) ? workbook.Styles[at] : NumberMeaning.Number;
}
