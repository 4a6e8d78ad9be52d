using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tillsight.Tests.Sources;

/// <summary>A small XLSX workbook written by hand, part by part, as spreadsheet programs write it.</summary>
sealed class WorkbookFile
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    readonly List<(string Name, string State, string Rows)> _sheets = [];
    readonly List<string> _strings = [];

    public bool From1904 { get; init; }

    /// <summary>Codes of cell styles 1, 2, 3, ...; style 0 is General.</summary>
    public string[] Formats { get; init; } = [];

    /// <param name="rows">Inner XML of the sheet's data.</param>
    public WorkbookFile Sheet(string name, string rows, string state = "visible")
    {
        _sheets.Add((name, state, rows));
        return this;
    }

    /// <summary>A sheet of rows from row 1: texts are shared, numbers plain; null leaves a cell out.</summary>
    public WorkbookFile Sheet(string name, params object?[][] rows)
    {
        var xml = new StringBuilder();
        for (int r = 0; r < rows.Length; r++)
        {
            xml.Append($"<row r=\"{r + 1}\">");
            for (int c = 0; c < rows[r].Length; c++) xml.Append(Cell(rows[r][c], $"{(char)('A' + c)}{r + 1}"));
            xml.Append("</row>");
        }
        return Sheet(name, xml.ToString());
    }

    public string Shared(string xml)
    {
        _strings.Add(xml);
        return $"{_strings.Count - 1}";
    }

    string Cell(object? value, string reference) => value switch
    {
        null => "",
        string text => $"<c r=\"{reference}\" t=\"s\"><v>{Shared($"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t>")}</v></c>",
        bool b => $"<c r=\"{reference}\" t=\"b\"><v>{(b ? 1 : 0)}</v></c>",
        (double number, int style) => $"<c r=\"{reference}\" s=\"{style}\"><v>{number:R}</v></c>",
        _ => $"<c r=\"{reference}\"><v>{value}</v></c>",
    };

    public byte[] ToBytes()
    {
        using var stored = new MemoryStream();
        using (var zip = new ZipArchive(stored, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>"
                + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + "</Relationships>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_strings.Select(s => $"<si>{s}</si>"))}</sst>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(Formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts>"
                + $"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>");
            for (int i = 0; i < _sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Rows}</sheetData></worksheet>");
        }
        return stored.ToArray();
    }

    static void Add(ZipArchive zip, string part, string xml)
    {
        using var entry = zip.CreateEntry(part).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));
    }
}
