using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>Key figures as cards: name, figure, change with arrow and sign, spark line.</summary>
static class FiguresHtml
{
    public static void Add(HtmlBuilder page, Figures figures, Formats formats, IReadOnlyDictionary<string, string> definitions, Func<Figure, IReadOnlyList<FigureLink>>? links, string id)
    {
        page.Add($"<ul class=\"figures\">\n");
        for (int i = 0; i < figures.Items.Count; i++)
        {
            var figure = figures.Items[i];
            page.Add($"<li class=\"card figure\"><div class=\"figure-name\"><p>{figure.Label}</p>");
            if (definitions.TryGetValue(figure.Id, out string? definition)) AddDefinition(page, figure, definition, $"{id}-{i}-about");
            string exact = formats.Exact(figure.Value, figure.Unit), headline = formats.Headline(figure.Value, figure.Unit);
            page.Add($"</div><p class=\"figure-value\" title=\"{exact}\">{headline}</p>");
            AddChange(page, figure, formats);
            if (figure.Spark is { Count: > 1 } spark) page.Add(SparkLine.Draw(spark));
            if (figure.Note is { } note) page.Add($"<p class=\"figure-note\">{note}</p>");
            if (links?.Invoke(figure) is { Count: > 0 } ways) AddLinks(page, figure, ways);
            page.Add($"</li>\n");
        }
        page.Add($"</ul>\n");
    }

    static void AddLinks(HtmlBuilder page, Figure figure, IReadOnlyList<FigureLink> ways)
    {
        page.Add($"<p class=\"figure-links\">");
        foreach (var way in ways) page.Add($"<a href=\"{way.Url}\">{way.Label}<span class=\"hidden\"> {figure.Label}</span></a>");
        page.Add($"</p>");
    }

    static void AddDefinition(HtmlBuilder page, Figure figure, string definition, string id) => page.Add($"""
        <button type="button" class="about" popovertarget="{id}" aria-label="What is {figure.Label}?">{Icons.About}</button>
        <div class="definition" id="{id}" popover><p><b>{figure.Label}</b></p><p>{definition}</p></div>
        """);

    static void AddChange(HtmlBuilder page, Figure figure, Formats formats)
    {
        if (figure.Previous is not { } before || figure.Value is not { } now) return;
        var change = FigureChange.Of(figure);
        string text = formats.Change(now, before, figure.Unit);
        page.Add($"<p class=\"change {change.Css}\"><span class=\"mark\"><span aria-hidden=\"true\">{change.Arrow}</span> {text}</span> ");
        page.Add($"<span class=\"against\">{figure.PreviousLabel ?? "before"}: {formats.Headline(before, figure.Unit)}</span></p>");
    }
}
