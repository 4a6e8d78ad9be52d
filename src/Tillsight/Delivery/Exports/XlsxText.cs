using System.Globalization;

namespace Tillsight.Delivery.Exports;

/// <summary>Text as SpreadsheetML holds it.</summary>
static class XlsxText
{
    /// <summary>Characters that a cell can hold.</summary>
    public const int Longest = 32_767;

    /// <summary>Escapes markup; control characters, and text that looks like their escape, are written as _xHHHH_.</summary>
    public static void Write(string text, TextWriter writer)
    {
        int length = Math.Min(text.Length, Longest);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&': writer.Write("&amp;"); break;
                case '<': writer.Write("&lt;"); break;
                case '>': writer.Write("&gt;"); break;
                case '"': writer.Write("&quot;"); break;
                case '_' when LooksEscaped(text, i): writer.Write("_x005F_"); break;
                case < ' ' and not ('\t' or '\n') or '\uFFFE' or '\uFFFF': Escape(c, writer); break;
                case var s when char.IsSurrogate(s) && !IsPaired(text, i, length): writer.Write('\uFFFD'); break;
                default: writer.Write(c); break;
            }
        }
    }

    /// <summary>A sheet's name: 31 characters at most, none of []:*?/\, no apostrophe at its ends.</summary>
    public static string SheetName(string name)
    {
        string clean = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c)).Trim(' ', '\'');
        return clean.Length == 0 ? "Table" : clean.Length <= 31 ? clean : clean[..31].TrimEnd(' ', '\'');
    }

    static bool LooksEscaped(string text, int at) =>
        at + 6 < text.Length && text[at + 1] is 'x' or 'X' && text[at + 6] == '_' && text.Skip(at + 2).Take(4).All(char.IsAsciiHexDigit);

    static bool IsPaired(string text, int at, int length) => char.IsHighSurrogate(text[at])
        ? at + 1 < length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    static void Escape(char c, TextWriter writer) => writer.Write(string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_"));
}
