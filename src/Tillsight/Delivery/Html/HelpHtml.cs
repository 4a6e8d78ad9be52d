using Markdig;
using Markdig.Syntax;

namespace Tillsight.Delivery.Html;

/// <summary>An analysis' own page, as part of the report.</summary>
static class HelpHtml
{
    // Raw HTML stays text: help may quote what came from a source.
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>Headings go down two levels: the page has its title, and the section its own.</summary>
    public static Markup Of(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + 2);
        return new Markup(document.ToHtml(Pipeline));
    }
}
