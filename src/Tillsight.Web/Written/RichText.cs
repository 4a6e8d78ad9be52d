using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tillsight.Web.Written;

/// <summary>Markdown that people wrote, as markup. Raw HTML stays text; links lead to pages of the app, the web or a mail address and nowhere else;
/// images come from the app itself.</summary>
static class RichText
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().DisableHtml().Build();

    /// <param name="fenced">Markup for a fenced block whose first word is known, such as a figure; null: it is shown as the code that it is.</param>
    /// <exception cref="UsageException">Quotes and lists stand too deep in each other.</exception>
    public static string Html(string markdown, Func<FencedCodeBlock, string?>? fenced = null)
    {
        var document = Parse(markdown);
        // The page has its title, and the section its own.
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + 1);
        foreach (var inline in document.Descendants<Inline>().ToList()) MakeSafe(inline);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        if (fenced is not null) renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new Fences(fenced));
        renderer.Render(document);
        writer.Flush();
        return writer.ToString();
    }

    /// <summary>The fenced blocks in order.</summary>
    public static IReadOnlyList<FencedCodeBlock> Fenced(string markdown) => [.. Parse(markdown).Descendants<FencedCodeBlock>()];

    static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException("Quotes and lists stand too deep in each other in this text. Make it flatter.");
        }
    }

    static void MakeSafe(Inline inline)
    {
        if (inline is AutolinkInline { IsEmail: false } auto && !IsTaken(auto.Url, false)) auto.ReplaceBy(new LiteralInline(auto.Url));
        if (inline is AutolinkInline kept) kept.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");
        if (inline is not LinkInline link) return;
        string url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (!IsTaken(url, link.IsImage))
        {
            var plain = new ContainerInline();
            link.ReplaceBy(plain, copyChildren: false);
            while (link.FirstChild is { } child)
            {
                child.Remove();
                plain.AppendChild(child);
            }
        }
        else if (!link.IsImage && !url.StartsWith('/') && !url.StartsWith('#')) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer nofollow");
    }

    /// <summary>A list of what is taken: whatever else browsers may learn to run is not on it.</summary>
    static bool IsTaken(string url, bool isImage)
    {
        bool isOwn = url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
        if (isImage) return isOwn;
        return isOwn || url.StartsWith('#') || ((string[])["http://", "https://", "mailto:"]).Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    sealed class Fences(Func<FencedCodeBlock, string?> fenced) : HtmlObjectRenderer<CodeBlock>
    {
        readonly CodeBlockRenderer _plain = new();

        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            if (block is FencedCodeBlock fence && fenced(fence) is { } markup) renderer.EnsureLine().Write(markup).EnsureLine();
            else _plain.Write(renderer, block);
        }
    }
}
