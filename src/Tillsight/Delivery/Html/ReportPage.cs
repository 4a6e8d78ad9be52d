using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>The page around the sections: head, top bar, navigation.</summary>
static class ReportPage
{
    public static string Draw(Report report, Formats formats)
    {
        var page = new HtmlBuilder();
        string policy = ContentSecurityPolicy.Of(
            [ReportAssets.StartScript, ReportAssets.LoadScript, ReportAssets.Script], [ReportAssets.Style, ReportAssets.ChartStyle]);
        page.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="Tillsight">
            <title>{report.Title} · {report.Workspace}</title>
            <link rel="icon" href="data:,">
            <style id="chart-style">{new Markup(ReportAssets.ChartStyle)}</style>
            <style>{new Markup(ReportAssets.Style)}</style>
            <script>{new Markup(ReportAssets.StartScript)}</script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the figures</a>

            """);
        AddTopBar(page, report, formats);
        AddNavigation(page, report);
        page.Add($"<main id=\"main\">\n");
        var draw = new SectionHtml(formats, report.Definitions ?? new Dictionary<string, string>(), MarkLinks.None);
        foreach (var group in report.Sections.GroupBy(s => s.Group))
        {
            page.Add($"<div class=\"group\">\n");
            if (group.First().View.Title != group.Key) page.Add($"<p class=\"group-name\">{group.Key}</p>\n");
            foreach (var section in group) draw.Add(page, section);
            page.Add($"</div>\n");
        }
        page.Add($"</main>\n<footer class=\"made\">Made by Tillsight on {Generated(report, formats)}. This page is whole in itself and loads nothing.</footer>\n");
        page.Add($"<script type=\"application/json\" id=\"formats\">{ChartData.OfFormats(formats)}</script>\n");
        page.Add($"<script type=\"application/gzip\" id=\"packed\">{new Markup(ReportAssets.PackedScript)}</script>\n");
        page.Add($"<script>{new Markup(ReportAssets.LoadScript)}</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    static void AddTopBar(HtmlBuilder page, Report report, Formats formats) => page.Add($"""
        <header class="top">
        <div class="top-names"><p class="workspace">{report.Workspace}</p><h1>{report.Title}</h1></div>
        <p class="fresh">{Freshness(report, formats)}</p>
        <div class="top-tools">
        <button type="button" class="tool needs-script" id="print" aria-label="Print" title="Print">{Icons.Print}</button>
        <button type="button" class="tool needs-script" id="theme" aria-label="Dark theme" aria-pressed="false" title="Light or dark">{Icons.Theme}</button>
        </div>
        </header>

        """);

    static void AddNavigation(HtmlBuilder page, Report report)
    {
        page.Add($"<nav class=\"sections\" aria-label=\"Sections\"><div class=\"sections-scroll\">\n");
        foreach (var group in report.Sections.GroupBy(s => s.Group))
        {
            page.Add($"<p>{group.Key}</p>\n<ul>\n");
            foreach (var section in group) page.Add($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>\n");
            page.Add($"</ul>\n");
        }
        page.Add($"</div></nav>\n");
    }

    static string Freshness(Report report, Formats formats) => report.DataUntil is { } until
        ? $"Data until {formats.Instant(until)}, report of {Generated(report, formats)}"
        : $"Report of {Generated(report, formats)}";

    static string Generated(Report report, Formats formats) => formats.Instant(report.GeneratedAt.DateTime);
}
