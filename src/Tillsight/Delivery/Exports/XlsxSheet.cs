using System.Globalization;
using Tillsight.Views;

namespace Tillsight.Delivery.Exports;

/// <summary>A sheet: frozen headings with a filter, and a range of a table's rows.</summary>
sealed class XlsxSheet(string name, Table table, Range rows)
{
    const int MostRows = 1_048_575, RowsMeasured = 200;
    const double Narrowest = 9, Widest = 60;

    // Excel counts 1900 as a leap year: serial numbers agree with the calendar from March of that year on.
    static readonly DateTime Epoch = new(1899, 12, 30), FirstDate = new(1900, 3, 1);

    public string Name => name;

    /// <summary>A sheet for each table, more for a table that is too long; names are made unique.</summary>
    public static List<XlsxSheet> Split(IReadOnlyList<Table> tables, int mostRows = MostRows)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        List<XlsxSheet> sheets = [];
        foreach (var table in tables)
        {
            for (int start = 0; start == 0 || start < table.Rows.Count; start += mostRows)
            {
                int end = Math.Min(table.Rows.Count, start + mostRows);
                sheets.Add(new XlsxSheet(UniqueName(Worded(table.Name), names), table, start..end));
            }
        }
        return sheets;
    }

    public void Write(TextWriter writer, XlsxStyles styles, bool isFirst)
    {
        var (start, count) = rows.GetOffsetAndLength(table.Rows.Count);
        int[] formats = [.. table.Columns.Select((c, i) => XlsxStyles.Of(c.Unit, IsWhole(i, start, count)))];
        string last = ColumnLetters(table.Columns.Count - 1) + Number(count + 1);
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        writer.Write($"<dimension ref=\"A1:{last}\"/><sheetViews><sheetView{(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId=\"0\">");
        writer.Write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        WriteWidths(writer, start, count, formats.Length);
        writer.Write("<sheetData>");
        WriteHeadings(writer);
        for (int i = 0; i < count; i++) WriteRow(writer, table.Rows[start + i], i + 2, table.RowUnits is null ? formats : FormatsOf(start + i));
        writer.Write($"</sheetData><autoFilter ref=\"A1:{last}\"/></worksheet>");
    }

    /// <summary>Of a row that counts something of its own.</summary>
    int[] FormatsOf(int row) => [.. Enumerable.Range(0, table.Columns.Count).Select(c => XlsxStyles.Of(table.UnitOf(row, c), IsWhole(c, row, 1)))];

    void WriteHeadings(TextWriter writer)
    {
        writer.Write("<row r=\"1\">");
        for (int c = 0; c < table.Columns.Count; c++)
            WriteText(writer, table.Columns[c].Label, ColumnLetters(c) + "1", IsText(table.Columns[c]) ? XlsxStyles.TextHead : XlsxStyles.NumberHead);
        writer.Write("</row>");
    }

    static void WriteRow(TextWriter writer, IReadOnlyList<object?> row, int number, int[] formats)
    {
        string at = Number(number);
        writer.Write($"<row r=\"{at}\">");
        for (int c = 0; c < Math.Min(row.Count, formats.Length); c++)
            if (row[c] is { } value) WriteCell(writer, value, ColumnLetters(c) + at, formats[c]);
        writer.Write("</row>");
    }

    static void WriteCell(TextWriter writer, object value, string at, int format)
    {
        switch (value)
        {
            case bool b: writer.Write($"<c r=\"{at}\" t=\"b\"><v>{(b ? 1 : 0)}</v></c>"); break;
            case DateOnly or DateTime: WriteDate(writer, value, at); break;
            case double d when !double.IsFinite(d): break;
            case string s: WriteText(writer, s, at, XlsxStyles.Text); break;
            case IFormattable n: WriteNumber(writer, n.ToString(null, CultureInfo.InvariantCulture), at, format); break;
            default: WriteText(writer, value.ToString() ?? "", at, XlsxStyles.Text); break;
        }
    }

    static void WriteDate(TextWriter writer, object value, string at)
    {
        bool hasTime = value is DateTime;
        var instant = value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue) : (DateTime)value;
        if (instant < FirstDate) WriteText(writer, CsvExport.Cell(value), at, XlsxStyles.Text);
        else WriteNumber(writer, (instant - Epoch).TotalDays.ToString("R", CultureInfo.InvariantCulture), at, XlsxStyles.OfDate(hasTime));
    }

    static void WriteNumber(TextWriter writer, string number, string at, int format) =>
        writer.Write($"<c r=\"{at}\" s=\"{format.ToString(CultureInfo.InvariantCulture)}\"><v>{number}</v></c>");

    static void WriteText(TextWriter writer, string text, string at, int format)
    {
        writer.Write($"<c r=\"{at}\" s=\"{format.ToString(CultureInfo.InvariantCulture)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XlsxText.Write(text, writer);
        writer.Write("</t></is></c>");
    }

    void WriteWidths(TextWriter writer, int start, int count, int columns)
    {
        writer.Write("<cols>");
        for (int c = 0; c < columns; c++)
        {
            int column = c;
            var lengths = Enumerable.Range(start, Math.Min(count, RowsMeasured)).Select(r => Length(table.Rows[r], column));
            double longest = lengths.Append(table.Columns[c].Label.Length + 2).Max();
            string width = Math.Clamp(longest * 1.1 + 2, Narrowest, Widest).ToString("0.##", CultureInfo.InvariantCulture);
            writer.Write($"<col min=\"{Number(c + 1)}\" max=\"{Number(c + 1)}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        writer.Write("</cols>");
    }

    static double Length(IReadOnlyList<object?> row, int column) => column >= row.Count ? 0 : row[column] switch
    {
        null => 0,
        string s => s.Length,
        DateTime => 16,
        DateOnly => 10,
        IConvertible n and not bool => Math.Floor(Math.Log10(Math.Max(1, Math.Abs(n.ToDouble(CultureInfo.InvariantCulture))))) * 4 / 3 + 5,
        _ => 5,
    };

    bool IsWhole(int column, int start, int count) => Enumerable.Range(start, count).All(r =>
        column >= table.Rows[r].Count || table.Rows[r][column] switch
        {
            decimal d => d == decimal.Truncate(d),
            double d => d == Math.Truncate(d),
            _ => true,
        });

    static bool IsText(Column column) => column.Unit is Unit.Text or Unit.Date;

    /// <summary>A machine name as words: "top_products" is "Top products".</summary>
    static string Worded(string name)
    {
        string words = name.Replace('_', ' ').Replace('-', ' ').Trim();
        return words.Length == 0 ? "Table" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    static string UniqueName(string wanted, HashSet<string> taken)
    {
        string name = XlsxText.SheetName(wanted);
        for (int n = 2; !taken.Add(name); n++)
        {
            string suffix = $" ({Number(n)})";
            string stem = XlsxText.SheetName(wanted);
            name = stem[..Math.Min(stem.Length, 31 - suffix.Length)] + suffix;
        }
        return name;
    }

    static string ColumnLetters(int index)
    {
        string letters = "";
        for (int n = index + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + (n - 1) % 26) + letters;
        return letters;
    }

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
