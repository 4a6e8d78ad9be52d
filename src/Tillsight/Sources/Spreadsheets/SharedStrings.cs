using System.Text;
using System.Xml;

namespace Tillsight.Sources.Spreadsheets;

/// <summary>The texts that a workbook's cells share, as UTF-8.</summary>
sealed class SharedStrings
{
    public static SharedStrings None { get; } = new();

    readonly ByteBuffer _text = new();
    readonly List<int> _ends = [];

    public int Count => _ends.Count;

    public ReadOnlySpan<byte> this[int index] => _text.Span[(index == 0 ? 0 : _ends[index - 1]).._ends[index]];

    public static SharedStrings Read(XmlReader reader)
    {
        var strings = new SharedStrings();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si") continue;
            RichText.Append(reader, strings._text);
            strings._ends.Add(strings._text.Length);
        }
        return strings;
    }
}

/// <summary>Text in runs of different looks, put together.</summary>
static class RichText
{
    /// <summary>Appends the text within the element on which the reader stands, readings for pronunciation left out.</summary>
    public static void Append(XmlReader reader, ByteBuffer into)
    {
        if (reader.IsEmptyElement) return;
        int depth = reader.Depth;
        bool isText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == "rPh") PassOver(reader);
                isText = reader is { NodeType: XmlNodeType.Element, LocalName: "t", IsEmptyElement: false };
            }
            else if (reader.NodeType == XmlNodeType.EndElement) isText = false;
            else if (isText) AppendText(reader.Value, into);
        }
    }

    /// <summary>To the end of the element at hand; <see cref="XmlReader.Skip"/> would go one node too far.</summary>
    public static void PassOver(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }

    /// <summary>Control characters are written _x000D_, and an underscore before such letters _x005F_.</summary>
    public static void AppendText(string text, ByteBuffer into)
    {
        int at = 0;
        for (int mark; (mark = text.IndexOf("_x", at, StringComparison.Ordinal)) >= 0;)
        {
            bool isEscape = mark + 6 < text.Length && text[mark + 6] == '_'
                && ushort.TryParse(text.AsSpan(mark + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out _);
            if (!isEscape)
            {
                Append(text.AsSpan(at, mark + 2 - at), into);
                at = mark + 2;
                continue;
            }
            Append(text.AsSpan(at, mark - at), into);
            Append([(char)ushort.Parse(text.AsSpan(mark + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null)], into);
            at = mark + 7;
        }
        Append(text.AsSpan(at), into);
    }

    static void Append(ReadOnlySpan<char> text, ByteBuffer into) =>
        into.Advance(Encoding.UTF8.GetBytes(text, into.Free(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
