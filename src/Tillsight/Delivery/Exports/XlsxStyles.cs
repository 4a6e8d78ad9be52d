using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Delivery.Exports;

/// <summary>The formats of a workbook's cells; a cell names one by its index.</summary>
sealed class XlsxStyles(Currency currency)
{
    public const int Text = 0, TextHead = 1, NumberHead = 2;

    // Number formats 14 and 22 are built in: date, and date with time, in the order of the reader's own locale.
    const int FirstCell = 3, Date = 14, Instant = 22, FirstOwn = 164;

    static readonly string[] Kinds = ["money", "rate", "whole", "decimal", "fine", "date", "instant"];

    /// <summary>Index of the format for a column's numbers.</summary>
    /// <param name="whole">No number in the column has a fraction.</param>
    public static int Of(Unit unit, bool whole) => FirstCell + Array.IndexOf(Kinds, unit switch
    {
        Unit.Money => "money",
        Unit.Rate => "rate",
        Unit.Count => "whole",
        Unit.Quantity or Unit.Days or Unit.Number when whole => "whole",
        Unit.Number => "fine",
        _ => "decimal",
    });

    public static int OfDate(bool hasTime) => FirstCell + Array.IndexOf(Kinds, hasTime ? "instant" : "date");

    const string Fonts =
        "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
        + "<font><b/><sz val=\"11\"/><color rgb=\"FF0A5558\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>";

    // The first two fills are fixed by the format.
    const string Fills =
        "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDCEFEF\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>";

    const string Borders =
        "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF0F6E72\"/></bottom><diagonal/></border></borders>";

    const string Plain = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    const string Head = "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">";

    public void Write(TextWriter writer)
    {
        string[] own = [Money(), "0.0%", "#,##0", "#,##0.00", "#,##0.0###"];
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        writer.Write($"<numFmts count=\"{Number(own.Length)}\">");
        for (int i = 0; i < own.Length; i++)
        {
            writer.Write($"<numFmt numFmtId=\"{Number(FirstOwn + i)}\" formatCode=\"");
            XlsxText.Write(own[i], writer);
            writer.Write("\"/>");
        }
        writer.Write($"</numFmts>{Fonts}{Fills}{Borders}<cellStyleXfs count=\"1\">{Plain}/></cellStyleXfs>");
        WriteCellFormats(writer, own.Length);
        writer.Write("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    static void WriteCellFormats(TextWriter writer, int own)
    {
        writer.Write($"<cellXfs count=\"{Number(FirstCell + own + 2)}\">{Plain} xfId=\"0\"/>");
        writer.Write($"{Head}<alignment vertical=\"center\" wrapText=\"1\"/></xf>");
        writer.Write($"{Head}<alignment horizontal=\"right\" vertical=\"center\" wrapText=\"1\"/></xf>");
        foreach (int format in Enumerable.Range(FirstOwn, own).Append(Date).Append(Instant))
            writer.Write($"<xf numFmtId=\"{Number(format)}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>");
        writer.Write("</cellXfs>");
    }

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    string Money()
    {
        string digits = currency.Digits == 0 ? "#,##0" : "#,##0." + new string('0', currency.Digits);
        return Quoted(currency.Before) + digits + Quoted(currency.After);
    }

    static string Quoted(string sign) => sign.Length == 0 ? "" : $"\"{sign.Replace("\"", "", StringComparison.Ordinal)}\"";
}
