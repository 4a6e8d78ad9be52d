using Tillsight.Delivery.Charts;
using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>A chart in its card: finding, static drawing that a script may bring to life, sentence, data.</summary>
static class ChartHtml
{
    /// <param name="half">Stands beside another on a wide screen.</param>
    public static void Add(HtmlBuilder page, Chart chart, Formats formats, MarkLinks links, string id, bool half)
    {
        string drawing = SvgChart.Draw(chart, formats, half ? SvgChart.HalfWidth : SvgChart.Width, links);
        page.Add($"""
            <figure class="card chart {(half ? "half" : "full")}" id="{id}" data-name="{chart.Name}">
            <figcaption><h3>{Prose.Bind(chart.Title)}</h3><p class="measure">{Prose.Bind(chart.Subtitle)}</p></figcaption>

            """);
        AddLegend(page, chart.Shape);
        page.Add($"""
            <div class="plot" role="{(drawing.Contains("<a ", StringComparison.Ordinal) ? "group" : "img")}" aria-label="{chart.Summary}">
            <div class="drawn">{new Markup(drawing)}</div>
            </div>
            <p class="summary">{Prose.Bind(chart.Summary)}</p>
            <div class="foot"><div class="files needs-script" role="group" aria-label="Save this chart">
            <button type="button" data-file="png">PNG</button><button type="button" data-file="svg">SVG</button><button type="button" data-file="csv">CSV</button></div>
            <details class="data"><summary>Data as a table</summary>

            """);
        TableHtml.Add(page, ChartTable.Of(chart), formats, links.InTableOf(chart), rowsShown: 200);
        page.Add($"</details></div>\n<script type=\"application/json\" class=\"chart-data\">{ChartData.Of(chart, links)}</script>\n</figure>\n");
    }

    /// <summary>Only where names cannot stand beside their marks.</summary>
    static void AddLegend(HtmlBuilder page, ChartShape shape)
    {
        List<(string Name, string Css)> entries = shape switch
        {
            Bars { Series.Count: > 1 } s => s.Series.Select((x, k) => (x.Name, HorizontalBarsSvg.Colour(s, k))).ToList(),
            TimeLines { Series.Count: > 1 } s => s.Series.Select((l, k) => (l.Name, SeriesColour.Of(s.Series, k))).ToList(),
            Scatter s when ScatterSvg.Groups(s) is { Count: > 1 } groups => groups.Select((g, k) => (g, ScatterSvg.Colour(groups, k))).ToList(),
            Sankey { Kinds: { } kinds } => kinds.Select(k => (k.Name, SankeySvg.Colour(k.Tone))).ToList(),
            _ => [],
        };
        if (entries.Count == 0) return;
        page.Add($"<ul class=\"legend{(shape is TimeLines ? " for-narrow" : "")}\">");
        foreach (var (name, css) in entries) page.Add($"<li>{Swatch(css)}{name}</li>");
        page.Add($"</ul>\n");
    }

    static Markup Swatch(string css) => new(
        $"<svg class=\"c\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" rx=\"2\" class=\"f {css}\"/></svg>");

    /// <summary>Whether half a row is wide enough to read the data there.</summary>
    public static bool FitsHalf(Block block) => block is Chart { Shape: var shape } && shape switch
    {
        Bars { Categories.Count: <= 12 } or TreeMap or Histogram or Waterfall => true,
        HeatMap { Columns.Count: <= 7, Rows.Count: <= 12 } => true,
        _ => false,
    };
}
