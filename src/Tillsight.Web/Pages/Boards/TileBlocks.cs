using Tillsight.Views;
using Tillsight.Web.Pages.Shop;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Boards;

/// <summary>Tiles of a board over the page's selection.</summary>
static class TileBlocks
{
    /// <summary>The view of each figure by its tile's id; names of charts and tables are unique over the board, so that files and links find them.</summary>
    public static IReadOnlyDictionary<string, View> Draw(ShopPage page, BoardText board) =>
        board.Tiles.Where(t => t.Figure is not null).ToDictionary(t => t.Id, t => View.Of(t.Title, [.. FigureBlocks.DrawOrSay(page, t.Figure!).Select(b => Named(b, t.Id))]), StringComparer.Ordinal);

    static Block Named(Block block, string tile) => block switch
    {
        Chart chart => chart with { Name = $"{tile}-{chart.Name}" },
        Table table => table with { Name = $"{tile}-{table.Name}" },
        _ => block,
    };

    /// <summary>What of the page's bar does not reach a tile; null where all of it does.</summary>
    public static string? OutOfReach(ShopPage page, Tile tile)
    {
        if (tile.Figure is not { } figure || !page.Selection.HasDates) return null;
        if (figure.HasOwnPeriod) return $"Shows {page.With(figure).Selection.Chosen.Label}: the period above does not reach this tile.";
        return figure.Analysis is { } id && !ShopPage.TakesPeriod(Analyses.AnalysisCatalogue.Find(id)) && page.Selection.Period != "all" ? "Shows all data: the period above does not reach this tile." : null;
    }
}
