using System.Globalization;
using System.Xml;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>What a number means by its cell's format.</summary>
enum NumberMeaning { Number, Date, DateAndTime, Time, Duration }

/// <summary>The number formats of a workbook's cell styles.</summary>
sealed class CellStyles
{
    public static CellStyles None { get; } = new();

    readonly List<NumberMeaning> _meanings = [];

    public NumberMeaning this[int style] => (uint)style < (uint)_meanings.Count ? _meanings[style] : NumberMeaning.Number;

    public static CellStyles Read(XmlReader reader)
    {
        var styles = new CellStyles();
        var codes = new Dictionary<int, string>();
        bool isCellFormats = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs") isCellFormats = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt") codes[Number(reader, "numFmtId")] = reader.GetAttribute("formatCode") ?? "";
            if (reader.LocalName == "xf" && isCellFormats)
            {
                int id = Number(reader, "numFmtId");
                styles._meanings.Add(codes.TryGetValue(id, out string? code) ? FormatCode.Meaning(code) : FormatCode.BuiltIn(id));
            }
        }
        return styles;
    }

    static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
