using System.Xml;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>A sheet as the workbook lists it.</summary>
sealed record Sheet(string Name, string RelationshipId, bool IsHidden);

/// <summary>The workbook's sheets and the day its dates count from.</summary>
/// <param name="From1904">Dates count from 1904-01-01, as old Macs had it, not from 1900.</param>
sealed record SheetList(IReadOnlyList<Sheet> Sheets, bool From1904)
{
    public static SheetList Read(XmlReader reader)
    {
        var sheets = new List<Sheet>();
        bool from1904 = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") from1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet") sheets.Add(ReadSheet(reader));
        }
        return new SheetList(sheets, from1904);
    }

    static Sheet ReadSheet(XmlReader reader)
    {
        string name = reader.GetAttribute("name") ?? "", id = "";
        bool isHidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
        // The id's namespace differs between the transitional and the strict format.
        while (reader.MoveToNextAttribute())
            if (reader.LocalName == "id") id = reader.Value;
        reader.MoveToElement();
        return new Sheet(name, id, isHidden);
    }
}
