using System.Net;
using Tillsight.Delivery.Html;
using Tillsight.Views;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;
using Tillsight.Web.Written;
using FencedCodeBlock = Markdig.Syntax.FencedCodeBlock;

namespace Tillsight.Web.Pages.Stories;

/// <summary>A story as markup: its Markdown, its figures drawn for this reader, and what a reader should know of them.</summary>
/// <param name="Restated">Figures whose data has been restated by more than the story's share, with the share.</param>
/// <param name="NamesCustomers">Whether a live figure tells customers apart.</param>
/// <param name="Hosts">Hosts that are framed: the page's policy names these and no others.</param>
public sealed record StoryMarkup(string Html, string Formats, IReadOnlyList<(int Figure, decimal Share)> Restated, IReadOnlyList<string> Hosts, bool NamesCustomers)
{
    /// <param name="page">Null where nothing is loaded.</param>
    /// <param name="allowed">Hosts that may be framed.</param>
    /// <param name="isPublic">Then marks lead nowhere.</param>
    internal static StoryMarkup Of(StoryDesk desk, OpenShop shop, ShopPage? page, string id, StoryText story, IReadOnlyList<string> allowed, bool isPublic)
    {
        var drawing = new Drawing(desk, shop, page, id, story.Restated, allowed, isPublic);
        string html = RichText.Html(story.Body, drawing.Of);
        return new(html, drawing.Formats, drawing.Restated, drawing.Hosts, drawing.NamesCustomers);
    }

    sealed class Drawing(StoryDesk desk, OpenShop shop, ShopPage? page, string id, decimal share, IReadOnlyList<string> allowed, bool isPublic)
    {
        readonly ViewHtml? _html = page?.StoryHtml(isPublic);
        int _figures;

        public List<(int, decimal)> Restated { get; } = [];

        public List<string> Hosts { get; } = [];

        public bool NamesCustomers { get; private set; }

        public string Formats => _html?.FormatsJson() ?? "{}";

        public string? Of(FencedCodeBlock block)
        {
            if (!StoryFigure.Is(block) && block.Info != Embed.Word) return null;
            try
            {
                return block.Info == Embed.Word ? Framed(Embed.Read(StoryFigure.TextOf(block))) : Drawn(StoryFigure.Read(StoryFigure.TextOf(block)));
            }
            catch (BadInputException e)
            {
                return Said(e.Message);
            }
        }

        string Framed(Embed embed)
        {
            if (!allowed.Contains(embed.Address.Host)) return Said($"A dashboard of {embed.Address.Host} belongs here. The operator has not allowed that host (Admin, dashboards of others).");
            if (!Hosts.Contains(embed.Address.Host)) Hosts.Add(embed.Address.Host);
            return embed.Html();
        }

        string Drawn(StoryFigure figure)
        {
            if (page is null || _html is null) return Said("Nothing is loaded into this shop yet; the figure appears once an export has been.");
            int number = ++_figures;
            NamesCustomers |= figure.Figure.Question?.By.Contains("customer") == true;
            if (figure.Pin is null or StoryFigure.Now) return Figure(number, FigureBlocks.DrawOrSay(page, figure.Figure), $"Live: as the data stands now. {page.Fresh.Text}.", false);
            if (desk.PinOf(shop, id, figure.Pin) is not { } pin) return Said($"The pin \"{figure.Pin}\" is not there any more. Write pinned: now in the figure and save.");
            // Who may see less than the one who pinned it gets the figure over what they may see.
            if (shop.Limits.Count > 0 && pin.Scope != Pin.ScopeOf(page))
                return Figure(number, FigureBlocks.DrawOrSay(page, figure.Figure), "In your own view, as the data stands now: the pinned figure covers more than you may see.", false);
            decimal off = pin.RestatedBy(page) ?? 0;
            bool isRestated = off > share;
            if (isRestated) Restated.Add((number, off));
            return Figure(number, pin.Blocks, $"Pinned on {page.Formats.Instant(pin.At)} UTC. {pin.Fresh}.{(isRestated ? " The data has been restated since." : "")}", isRestated);
        }

        string Figure(int number, IReadOnlyList<Block> blocks, string caption, bool isRestated) =>
            $"<div class=\"story-figure{(isRestated ? " is-restated" : "")}\" id=\"figure-{number}\">{_html!.Blocks(View.Of("", [.. blocks]), FormattableString.Invariant($"figure-{number}"))}<p class=\"measure\">{WebUtility.HtmlEncode(caption)}</p></div>";

        static string Said(string text) => $"<p class=\"note is-caution\">{WebUtility.HtmlEncode(text)}</p>";
    }
}
