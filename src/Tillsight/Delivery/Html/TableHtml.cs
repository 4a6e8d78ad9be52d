using System.Globalization;
using Tillsight.Delivery.Charts;
using Tillsight.Delivery.Exports;
using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>A table: text to the left, numbers to the right, bars inside cells for shares. Raw values ride along for sorting.</summary>
static class TableHtml
{
    const int RowsOfDetail = 50, RowsOtherwise = 250;

    public static void AddCard(HtmlBuilder page, Table table, Formats formats, MarkLinks links, ReportSection section)
    {
        page.Add($"<div class=\"card table-card\" id=\"{section.Id}--{table.Name}\">\n<div class=\"table-head\"><h3>{Prose.Bind(table.Title)}</h3>");
        var files = links.FilesOf(table);
        if (files.Count > 0) AddFiles(page, table, files);
        page.Add($"</div>\n");
        int shown = table.IsDetail ? RowsOfDetail : RowsOtherwise;
        Add(page, table, formats, (row, column) => links.OfCell(table, row, column), shown);
        string first = formats.Exact(shown, Unit.Count), all = formats.Exact(table.Rows.Count, Unit.Count);
        string whole = files.Count > 0 ? "the files beside its title hold them all" : "the files of this section hold them all";
        if (table.Rows.Count > shown) page.Add($"<p class=\"measure\">The first {first} of {all} rows; {whole}.</p>");
        page.Add($"</div>\n");
    }

    static void AddFiles(HtmlBuilder page, Table table, IReadOnlyList<ReportDownload> files)
    {
        page.Add($"<p class=\"downloads\">");
        foreach (var file in files) page.Add($"<a href=\"{file.Path}\" download>{file.Label}<span class=\"hidden\"> of {table.Title}</span></a>");
        page.Add($"</p>");
    }

    /// <param name="linkOf">Address that a cell leads to by row and column, or null.</param>
    public static void Add(HtmlBuilder page, Table table, Formats formats, Func<int, int, string?> linkOf, int rowsShown)
    {
        double[] widest = table.Columns.Select((c, i) => c.Bar ? Largest(table, i) : 0).ToArray();
        page.Add($"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{table.Title}\">");
        page.Add($"<table class=\"{TextColumns(table)}\" data-name=\"{table.Name}\"><thead><tr>");
        foreach (var column in table.Columns) page.Add($"<th scope=\"col\" class=\"{Css(column.Unit)}\" data-column=\"{column.Name}\">{Heading(column)}");
        page.Add($"<tbody>\n");
        for (int r = 0; r < Math.Min(table.Rows.Count, rowsShown); r++)
        {
            var row = table.Rows[r];
            page.Add($"<tr>");
            for (int i = 0; i < table.Columns.Count; i++) AddCell(page, i < row.Count ? row[i] : null, table.Columns[i].Unit, table.UnitOf(r, i), widest[i], formats, linkOf(r, i));
            page.Add($"\n");
        }
        page.Add($"</table></div>\n");
    }

    /// <summary>Cells are the bulk of a report, so they carry little: the column says how they stand, HTML closes them itself,
    /// and the raw value comes along only where the text has fewer digits.</summary>
    static void AddCell(HtmlBuilder page, object? value, Unit column, Unit unit, double widest, Formats formats, string? link)
    {
        string text = formats.Cell(value, unit);
        if (value is DateOnly) text = text.Replace(' ', Formats.Space); // a date broken over three lines makes a row of three
        if (value is DateTime && text.LastIndexOf(' ') is > 0 and var time) text = text[..time].Replace(' ', Formats.Space) + text[time..];
        string raw = value is null or string or bool ? "" : CsvExport.Cell(value);
        bool nil = value is null || (raw.Length > 0 && value is not (DateOnly or DateTime) && raw.AsSpan().IndexOfAnyExcept("0.-") < 0);
        if (raw.Length > 0 && CellText.Number(text, formats, column) is { } read && read == CellText.Number(value)) raw = "";
        page.Add($"<td{Attribute("class", nil ? "nil" : "")}{Attribute("data-v", raw)}>{Bar(value, widest)}{Linked(text, link)}");
    }

    static Markup Linked(string text, string? link)
    {
        var cell = new HtmlBuilder();
        if (link is null) cell.Add($"{text}");
        else cell.Add($"<a class=\"to\" href=\"{link}\">{text}</a>");
        return cell.ToMarkup();
    }

    static Markup Attribute(string name, string value)
    {
        if (value.Length == 0) return Markup.None;
        var attribute = new HtmlBuilder();
        attribute.Add($" {new Markup(name)}=\"{value}\"");
        return attribute.ToMarkup();
    }

    /// <summary>Numbers stand to the right unless a class names their column ("t1": the first holds text).</summary>
    static string TextColumns(Table table) => string.Join(' ', table.Columns
        .Select((c, i) => c.Unit is Unit.Text or Unit.Date ? FormattableString.Invariant($"t{i + 1}") : "").Where(css => css.Length > 0));

    /// <summary>A column without a heading still has a name for those who hear the table.</summary>
    static Markup Heading(Column column)
    {
        var heading = new HtmlBuilder();
        if (column.Label.Length > 0) heading.Add($"{column.Label}");
        else heading.Add($"<span class=\"hidden\">{column.Name.Replace('_', ' ')}</span>");
        return heading.ToMarkup();
    }

    static Markup Bar(object? value, double widest) => widest <= 0 || value is null ? Markup.None : new Markup(
        "<svg class=\"c bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + $"<rect width=\"{Svg.N(Size(value) / widest * 100)}\" height=\"1\" class=\"f acc\"/></svg>");

    static double Largest(Table table, int column) => table.Rows.Select(r => Size(r[column])).DefaultIfEmpty(0).Max();

    static double Size(object? value) =>
        value is IConvertible n and not string and not DateTime and not bool ? Math.Abs(n.ToDouble(CultureInfo.InvariantCulture)) : 0;

    static string Css(Unit unit) => unit is Unit.Text ? "t" : unit is Unit.Date ? "t d" : unit is Unit.Rate ? "n r" : "n";
}
