using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Tillsight.Cli.Tests.BadInput;

/// <summary>A workbook of one sheet, as bytes, whole or spoilt.</summary>
static class SmallWorkbook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Sheet = "xl/worksheets/sheet1.xml";

    public static byte[] Of(string csv) => OfSheet("<sheetData>" + string.Concat(csv.TrimEnd('\n').Split('\n').Select(l =>
        "<row>" + string.Concat(l.Split(',').Select(c => $"<c t=\"inlineStr\"><is><t>{c}</t></is></c>")) + "</row>")) + "</sheetData></worksheet>");

    /// <param name="content">What follows the opening of the worksheet element.</param>
    public static byte[] OfSheet(string content)
    {
        using var stored = new MemoryStream();
        using (var archive = new ZipArchive(stored, ZipArchiveMode.Create))
        {
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add(archive, Sheet, $"<worksheet xmlns=\"{Main}\">{content}");
        }
        return stored.ToArray();
    }

    /// <summary>The sheet's part claims, in both of its headers, to be packed in a way that nobody knows.</summary>
    public static byte[] WithUnknownPacking(string csv)
    {
        byte[] content = Of(csv), name = Encoding.ASCII.GetBytes(Sheet);
        int local = content.AsSpan().IndexOf(name), central = content.AsSpan().LastIndexOf(name);
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(local - 30 + 8), 77);
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(central - 46 + 10), 77);
        return content;
    }

    static void Add(ZipArchive archive, string name, string text)
    {
        using var part = new StreamWriter(archive.CreateEntry(name).Open());
        part.Write("<?xml version=\"1.0\"?>" + text);
    }
}
