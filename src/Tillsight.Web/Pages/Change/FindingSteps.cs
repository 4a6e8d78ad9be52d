using Tillsight.Insights.Findings;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Pages.Change;

/// <summary>The findings of a page's selection, each with the address of its next step.</summary>
static class FindingSteps
{
    public static IReadOnlyList<(Finding Finding, string? Url)> Of(ShopPage page)
    {
        if (!page.Selection.HasDates) return [];
        var selection = page.Selection;
        var question = new FeedQuestion(page.Engine, page.Reader, page.Facts, selection.Chosen, selection.Asked, selection.Against, selection.Where, page.Formats, page.Cancellation);
        return [.. FindingFeed.Of(question).Select(f => (f, f.Step is { } step ? ChangeLinks.To(page, step.Metric, step.Narrowed) : null))];
    }
}
