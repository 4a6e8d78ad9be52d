using Tillsight.Delivery.Html;
using Tillsight.Views;
using Tillsight.Web.Pages.Shop;

namespace Tillsight.Web.Pages.Change;

/// <summary>Ways to the explanation of a change, with the selection that the reader looks at.</summary>
static class ChangeLinks
{
    /// <summary>"Why?" of a key figure that is compared with something.</summary>
    public static IReadOnlyList<FigureLink> Of(ShopPage page, Figure figure) =>
        figure is { Previous: not null, Value: not null } ? [new("Why?", page.ToFigure($"why/{figure.Id}"))] : [];

    /// <summary>The explanation of a metric, narrowed to some values.</summary>
    public static string To(ShopPage page, string metric, IReadOnlyList<Member> narrowed) =>
        page.Selection.Link($"/w/{page.Shop.Slug}/why/{metric}", [.. page.Selection.Filters.Union(narrowed.Select(m => $"{m.Dimension}={m.Value}"))]);
}
