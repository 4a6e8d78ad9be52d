using Tillsight.Views;

namespace Tillsight.Delivery.Charts;

/// <summary>Areas by value, each with its name, value and share where there is room.</summary>
static class TreeMapSvg
{
    const double Height = 340;

    public static string Draw(TreeMap s, Formats formats, double width, MarkLinks links)
    {
        var svg = new Svg();
        var order = s.Tiles.Select((t, i) => (Tile: t, Index: i)).Where(t => t.Tile.Value > 0)
            .OrderByDescending(t => t.Tile.Value).ThenBy(t => t.Tile.Name, StringComparer.Ordinal).ToList();
        var tiles = order.ConvertAll(t => t.Tile);
        decimal total = tiles.Sum(t => t.Value);
        var places = Squarify.Layout(tiles.Select(t => (double)t.Value).ToList(), new Tile(0, 0, width, Height));
        for (int i = 0; i < tiles.Count; i++) DrawTile(svg, tiles[i], places[i], i, total, s.Unit, formats);
        for (int i = 0; i < tiles.Count; i++)
            svg.Link(links.Of(s.Members, order[i].Index, tiles[i].Name), tiles[i].Name, places[i].X, places[i].Y, places[i].Width, places[i].Height);
        return svg.ToString(width, Height);
    }

    static void DrawTile(Svg svg, TreeMapTile tile, Tile at, int index, decimal total, Unit unit, Formats formats)
    {
        string css = SeriesColour.OfCategory(index);
        svg.Rect(at.X + 1, at.Y + 1, at.Width - 2, at.Height - 2, $"tm {css}", 4);
        if (at.Height < 26 || at.Width < 56) return;
        svg.Text(at.X + 10, at.Y + 20, TextWidth.Fit(tile.Name, at.Width - 18), "s nm");
        string value = $"{formats.Short(tile.Value, unit)} · {formats.Short(tile.Value / total, Unit.Rate)}";
        if (at.Height >= 44) svg.Text(at.X + 10, at.Y + 37, TextWidth.Fit(value, at.Width - 18), "s");
        if (at.Height >= 62 && tile.Note is { } note) svg.Text(at.X + 10, at.Y + 54, TextWidth.Fit(note, at.Width - 18), "s");
    }
}
