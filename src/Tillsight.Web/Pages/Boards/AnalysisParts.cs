using Tillsight.Views;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Pages.Boards;

/// <summary>The charts and tables that an analysis has for this shop: which ones depends on the data.</summary>
static class AnalysisParts
{
    /// <summary>The part of that name, or the first chart where none is named.</summary>
    /// <exception cref="UsageException">The analysis has no such part; names those that it has.</exception>
    public static string Choose(HttpContext http, OpenShop shop, string analysis, string named)
    {
        if (ShopPage.Open(http, shop) is not { } page) throw new UsageException("Nothing is loaded into this shop yet, so an analysis has no charts.");
        var outcome = page.Run(analysis);
        List<string> names = [.. outcome.View.Blocks.OfType<Chart>().Select(c => c.Name), .. outcome.View.Blocks.OfType<Table>().Select(t => t.Name)];
        if (names.Count == 0) throw new UsageException(outcome.View.Blocks.OfType<Note>().FirstOrDefault()?.Text ?? $"The analysis {analysis} has no charts for this shop.");
        if (named.Length == 0) return names[0];
        return names.Contains(named) ? named : throw new UsageException($"The analysis {analysis} has no chart or table \"{named}\". It has {string.Join(", ", names)}.");
    }
}
