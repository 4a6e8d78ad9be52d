using System.Globalization;
using System.IO.Compression;
using System.Text;
using Tillsight.Views;

namespace Tillsight.Delivery.Exports;

/// <summary>Tables as one workbook, a sheet each, written straight into the zip: memory does not grow with the rows.</summary>
/// <remarks>SpreadsheetML of ECMA-376, transitional. Text is stored as text, so no cell can run as a formula.
/// A table beyond the 1,048,576 rows of a sheet goes on in the next.</remarks>
public static class XlsxExport
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // The same tables give the same bytes; a zip cannot hold an earlier date.
    static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="tables">One at least.</param>
    /// <param name="formats">For the currency of amounts.</param>
    /// <param name="stream">Need not be seekable.</param>
    public static void Write(IReadOnlyList<Table> tables, Formats formats, Stream stream)
    {
        ArgumentOutOfRangeException.ThrowIfZero(tables.Count);
        var styles = new XlsxStyles(formats.Money);
        var sheets = XlsxSheet.Split(tables);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        for (int i = 0; i < sheets.Count; i++) Add(zip, $"xl/worksheets/sheet{Number(i)}.xml", writer => sheets[i].Write(writer, styles, isFirst: i == 0));
        Add(zip, "xl/styles.xml", writer => styles.Write(writer));
        Add(zip, "xl/workbook.xml", writer => WriteWorkbook(writer, sheets));
        Add(zip, "xl/_rels/workbook.xml.rels", writer => WriteWorkbookRelations(writer, sheets.Count));
        Add(zip, "_rels/.rels", writer => writer.Write($"{Declaration}<Relationships xmlns=\"{PackageRelations}\">"
            + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Add(zip, "[Content_Types].xml", writer => WriteContentTypes(writer, sheets.Count));
    }

    static void Add(ZipArchive zip, string name, Action<TextWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Written;
        using var writer = new StreamWriter(entry.Open(), Utf8, bufferSize: 1 << 16);
        write(writer);
    }

    static void WriteWorkbook(TextWriter writer, List<XlsxSheet> sheets)
    {
        writer.Write($"{Declaration}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>");
        for (int i = 0; i < sheets.Count; i++)
        {
            writer.Write("<sheet name=\"");
            XlsxText.Write(sheets[i].Name, writer);
            writer.Write($"\" sheetId=\"{Number(i)}\" r:id=\"rId{Number(i)}\"/>");
        }
        writer.Write("</sheets></workbook>");
    }

    static void WriteWorkbookRelations(TextWriter writer, int sheets)
    {
        writer.Write($"{Declaration}<Relationships xmlns=\"{PackageRelations}\">");
        for (int i = 0; i < sheets; i++)
            writer.Write($"<Relationship Id=\"rId{Number(i)}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{Number(i)}.xml\"/>");
        writer.Write($"<Relationship Id=\"rId{Number(sheets)}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
    }

    static void WriteContentTypes(TextWriter writer, int sheets)
    {
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        writer.Write($"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        writer.Write("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        writer.Write("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        writer.Write($"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}sheet.main+xml\"/>");
        writer.Write($"<Override PartName=\"/xl/styles.xml\" ContentType=\"{type}styles+xml\"/>");
        for (int i = 0; i < sheets; i++)
            writer.Write($"<Override PartName=\"/xl/worksheets/sheet{Number(i)}.xml\" ContentType=\"{type}worksheet+xml\"/>");
        writer.Write("</Types>");
    }

    static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
