using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Boards;

/// <summary>A board in the list: its title, or what is wrong with its file.</summary>
public sealed record BoardList(string Id, string Title, int Tiles, string? Wrong)
{
    internal static IReadOnlyList<BoardList> Read(TextShelf shelf) => [.. shelf.Ids().Select(id =>
    {
        try
        {
            var board = BoardText.Read(shelf.Read(id)!.Text, shelf.NameOf(id));
            return new BoardList(id, board.Title, board.Tiles.Count, null);
        }
        catch (BadInputException e)
        {
            return new BoardList(id, id, 0, e.Message);
        }
    }).OrderBy(b => b.Title, StringComparer.OrdinalIgnoreCase)];
}
