using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Mapping.Yaml;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Boards;

/// <summary>A board as its file holds it: title and tiles in reading order.</summary>
public sealed record BoardText(string Title, IReadOnlyList<Tile> Tiles)
{
    public const int MostTiles = 40, LongestTitle = 120;

    static readonly string[] TileKeys = ["id", "title", "width", "note", .. FigureText.Keys];

    /// <param name="where">The file, for messages.</param>
    /// <exception cref="BadInputException">The text is no board; says line and key.</exception>
    public static BoardText Read(string text, string where)
    {
        var entry = new YamlEntry(PlainYaml.Read(text, where), where, "board", 1, ["title", "tiles"]);
        string title = entry.Text("title");
        if (title.Length is 0 or > LongestTitle) throw entry.Wrong("title", $"board.title must have 1 to {LongestTitle} characters");
        var tiles = new List<Tile>();
        foreach (var tile in entry.Entries("tiles", TileKeys)) tiles.Add(TileOf(tile, tiles));
        return tiles.Count <= MostTiles ? new(title, tiles) : throw entry.Wrong("tiles", $"board.tiles has {tiles.Count} entries; at most {MostTiles} are drawn");
    }

    static Tile TileOf(YamlEntry entry, List<Tile> before)
    {
        string id = entry.TextOr("id", string.Create(CultureInfo.InvariantCulture, $"tile-{before.Count + 1}"));
        if (!TextShelf.IsId(id)) throw entry.Wrong("id", $"{entry.Path("id")} is \"{id}\"; lower-case letters, digits and hyphens are expected");
        if (before.Any(t => t.Id == id)) throw entry.Wrong("id", $"{entry.Path("id")}: two tiles are called \"{id}\"");
        string title = entry.TextOr("title", "");
        if (title.Length > LongestTitle) throw entry.Wrong("title", $"{entry.Path("title")} has {title.Length} characters; at most {LongestTitle} are taken");
        if (!entry.Has("note")) return new(id, title, WidthOf(entry), FigureText.Read(entry), null);
        foreach (string key in FigureText.Keys)
            if (entry.Has(key)) throw entry.Wrong(key, $"{entry.Path(key)}: a tile is either a note or a figure");
        return new(id, title, WidthOf(entry), null, entry.Text("note"));
    }

    static int WidthOf(YamlEntry entry)
    {
        string text = entry.TextOr("width", Tile.UsualWidth.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width is >= Tile.Narrowest and <= Tile.Widest ? width
            : throw entry.Wrong("width", $"{entry.Path("width")} is \"{text}\"; a number of twelfths from {Tile.Narrowest} to {Tile.Widest} is expected");
    }

    /// <summary>The text that <see cref="Read"/> takes.</summary>
    public string Write()
    {
        var tiles = new List<object?>();
        foreach (var tile in Tiles)
        {
            var map = new YamlMap { ["id"] = tile.Id };
            if (tile.Title.Length > 0) map["title"] = tile.Title;
            map["width"] = tile.Width.ToString(CultureInfo.InvariantCulture);
            if (tile.Note is not null) map["note"] = tile.Note;
            tile.Figure?.WriteTo(map);
            tiles.Add(map);
        }
        var board = new YamlMap { ["title"] = Title };
        if (tiles.Count > 0) board["tiles"] = tiles;
        return PlainYaml.Write(board);
    }

    public Tile? Find(string tile) => Tiles.FirstOrDefault(t => t.Id == tile);

    /// <summary>An id that no tile has yet.</summary>
    public string NewTileId(string word)
    {
        for (int n = 1; ; n++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{word}-{n}");
            if (Find(id) is null) return id;
        }
    }
}
