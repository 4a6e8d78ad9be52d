using Tillsight.Analyses;
using Tillsight.Insights.Findings;
using Tillsight.Metrics;
using Tillsight.Views;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Change;

/// <summary>The findings of the selection, each with the address of its next step.</summary>
static class FindingSteps
{
    public static IReadOnlyList<(Finding Finding, string? Url)> Of(OpenShop shop, MetricReader reader, ShopFacts facts, Selection selection, Formats formats, CancellationToken cancellation) =>
        [.. FindingFeed.Of(new FeedQuestion(shop.Reader!, reader, facts, selection.Chosen, selection.Asked, selection.Against, selection.Where, formats, cancellation))
            .Select(f => (f, f.Step is { } step ? UrlOf(shop, step, selection) : null))];

    static string UrlOf(OpenShop shop, FindingStep step, Selection selection)
    {
        string path = ChangeLinks.PathOf(shop, step.Metric);
        return ChangeLinks.Narrowed(path, step.Narrowed, selection) ?? selection.Link(path);
    }
}
