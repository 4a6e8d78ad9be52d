using Tillsight.Delivery.Html;
using Tillsight.Views;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Change;

/// <summary>Ways to the explanation of a change, with the selection that the reader looks at.</summary>
static class ChangeLinks
{
    public static string PathOf(OpenShop shop, string metric) => $"/w/{shop.Slug}/why/{metric}";

    /// <summary>"Why?" of a key figure that is compared with something.</summary>
    public static IReadOnlyList<FigureLink> Of(OpenShop shop, Figure figure, Selection selection) =>
        figure is { Previous: not null, Value: not null } ? [new("Why?", selection.Link(PathOf(shop, figure.Id)))] : [];

    /// <summary>The page narrowed to a part; null where it is narrowed to it already.</summary>
    public static string? Narrowed(string path, IReadOnlyList<Member> members, Selection selection)
    {
        string[] more = [.. members.Select(m => $"{m.Dimension}={m.Value}").Except(selection.Filters)];
        return more.Length == 0 ? null : selection.Link(path, [.. selection.Filters, .. more]);
    }
}
