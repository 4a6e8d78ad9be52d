using System.Xml;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>Which part of the package holds which sheet.</summary>
sealed class SheetParts
{
    readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <summary>Full name of the sheet's part within the archive; null where the sheet has no cells (charts).</summary>
    public string? Of(Sheet sheet) => _parts.GetValueOrDefault(sheet.RelationshipId);

    public static SheetParts Read(XmlReader reader)
    {
        var parts = new SheetParts();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            if (reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) != true) continue;
            string target = reader.GetAttribute("Target") ?? "";
            parts._parts[reader.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        return parts;
    }
}
