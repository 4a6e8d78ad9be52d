using Tillsight.Views;

namespace Tillsight.Delivery.Html;

/// <summary>One section: heading with its help, downloads, and the blocks of its view.</summary>
sealed class SectionHtml(Formats formats, IReadOnlyDictionary<string, string> definitions, MarkLinks links, Func<Figure, IReadOnlyList<FigureLink>>? figureLinks = null)
{
    const int MostLinks = 3;

    public void Add(HtmlBuilder page, ReportSection section)
    {
        page.Add($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n");
        page.Add($"<div class=\"section-head\"><h2 id=\"{section.Id}-title\">{section.View.Title}</h2>");
        AddHelp(page, section);
        AddDownloads(page, section);
        page.Add($"</div>\n");
        AddBlocks(page, section);
        page.Add($"</section>\n");
    }

    public void AddBlocks(HtmlBuilder page, ReportSection section)
    {
        page.Add($"<div class=\"blocks\">\n");
        var blocks = section.View.Blocks;
        for (int i = 0; i < blocks.Count; i++)
        {
            bool paired = ChartHtml.FitsHalf(blocks[i]) && i + 1 < blocks.Count && ChartHtml.FitsHalf(blocks[i + 1]);
            AddBlock(page, section, blocks[i], i, half: paired);
            if (paired) AddBlock(page, section, blocks[++i], i, half: true);
        }
        page.Add($"</div>\n");
    }

    void AddBlock(HtmlBuilder page, ReportSection section, Block block, int index, bool half)
    {
        switch (block)
        {
            case Figures figures: FiguresHtml.Add(page, figures, formats, definitions, figureLinks, $"{section.Id}-{index}"); break;
            case Chart chart: ChartHtml.Add(page, chart, formats, links, $"{section.Id}--{chart.Name}", half); break;
            case Table table: TableHtml.AddCard(page, table, formats, links, section); break;
            case Note note: page.Add($"<p class=\"note {Css(note.Tone)}\">{Prose.Bind(note.Text)}</p>\n"); break;
            default: throw new InvalidOperationException($"No drawing for the block {block.GetType().Name}.");
        }
    }

    static void AddHelp(HtmlBuilder page, ReportSection section)
    {
        if (section.Help is null) return;
        page.Add($"""
            <button type="button" class="about" popovertarget="{section.Id}-help" aria-label="About: {section.Title}">{Icons.About}</button>
            <div class="help" id="{section.Id}-help" popover role="dialog" aria-label="About: {section.Title}">
            <button type="button" class="tool close" popovertarget="{section.Id}-help" popovertargetaction="hide" aria-label="Close">×</button>
            {HelpHtml.Of(section.Help)}</div>
            """);
    }

    /// <summary>A few files stand as links; more of them go into a menu.</summary>
    static void AddDownloads(HtmlBuilder page, ReportSection section)
    {
        if (section.Downloads is not { Count: > 0 } files) return;
        var links = new HtmlBuilder();
        foreach (var file in files) links.Add($"<a href=\"{file.Path}\" download>{file.Label}<span class=\"hidden\"> of {section.Title}</span></a>");
        if (files.Count <= MostLinks)
        {
            page.Add($"<p class=\"downloads\">{links.ToMarkup()}</p>");
            return;
        }
        page.Add($"""
            <button type="button" class="files-open" popovertarget="{section.Id}-files" aria-label="Files: {section.Title}">Files</button>
            <div class="definition" id="{section.Id}-files" popover><p><b>{section.Title}</b></p><p class="downloads">{links.ToMarkup()}</p></div>
            """);
    }

    static string Css(Tone tone) => tone switch
    {
        Tone.Good => "is-good",
        Tone.Bad => "is-bad",
        Tone.Caution => "is-caution",
        Tone.NotEnoughData => "is-waiting",
        _ => "is-plain",
    };
}
