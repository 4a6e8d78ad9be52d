namespace Tillsight.Web.Pages.Boards;

/// <summary>One step of editing a board, as a button of its page says it.</summary>
static class BoardEdit
{
    static readonly int[] Widths = [3, 4, 6, 8, 9, 12];

    /// <exception cref="UsageException">The step is unknown, or meets no tile.</exception>
    public static BoardText Apply(BoardText board, string step, Form form) => step switch
    {
        "rename" => board with { Title = Named(form["title"]) },
        "order" => Ordered(board, form["order"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        "add-note" => Add(board, new Tile(board.NewTileId("note"), form["title"], Tile.UsualWidth, null, form.Long("note", 5000) is { Length: > 0 } note ? note : throw new UsageException("The note is empty."))),
        _ => ApplyTo(board, board.Find(form["tile"]) ?? throw new UsageException("That tile is not on the board any more."), step, form),
    };

    static BoardText ApplyTo(BoardText board, Tile tile, string step, Form form) => step switch
    {
        "earlier" => Moved(board, tile, -1),
        "later" => Moved(board, tile, +1),
        "wider" => Replace(board, tile, tile with { Width = Widths.FirstOrDefault(w => w > tile.Width, Tile.Widest) }),
        "narrower" => Replace(board, tile, tile with { Width = Widths.LastOrDefault(w => w < tile.Width, Tile.Narrowest) }),
        "remove" => board with { Tiles = [.. board.Tiles.Where(t => t != tile)] },
        "retitle" => Replace(board, tile, tile with { Title = form["title"], Note = tile.Note is null ? null : form.Long("note", 5000) }),
        _ => throw new UsageException($"There is no step \"{step}\" of editing a board."),
    };

    public static BoardText Add(BoardText board, Tile tile)
    {
        if (board.Tiles.Count >= BoardText.MostTiles) throw new UsageException($"The board is full: {BoardText.MostTiles} tiles.");
        if (tile.Title.Length > BoardText.LongestTitle) throw new UsageException($"The tile's title has more than {BoardText.LongestTitle} characters.");
        return board with { Tiles = [.. board.Tiles, tile] };
    }

    public static string Named(string title) => title.Length is > 0 and <= BoardText.LongestTitle ? title : throw new UsageException($"A board needs a title of 1 to {BoardText.LongestTitle} characters.");

    static BoardText Replace(BoardText board, Tile tile, Tile by) => board with { Tiles = [.. board.Tiles.Select(t => t == tile ? by : t)] };

    static BoardText Moved(BoardText board, Tile tile, int by)
    {
        var tiles = board.Tiles.ToList();
        int at = tiles.IndexOf(tile), to = Math.Clamp(at + by, 0, tiles.Count - 1);
        tiles.RemoveAt(at);
        tiles.Insert(to, tile);
        return board with { Tiles = tiles };
    }

    /// <summary>As dragging left them: every tile once, else the board is another than was dragged.</summary>
    static BoardText Ordered(BoardText board, string[] ids)
    {
        if (!ids.Order(StringComparer.Ordinal).SequenceEqual(board.Tiles.Select(t => t.Id).Order(StringComparer.Ordinal))) throw new UsageException("The order names other tiles than the board has.");
        return board with { Tiles = [.. ids.Select(id => board.Find(id)!)] };
    }
}
