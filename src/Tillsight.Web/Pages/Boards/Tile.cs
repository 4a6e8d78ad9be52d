using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Boards;

/// <summary>A piece of a board: a figure or a note.</summary>
/// <param name="Id">Unique in its board; a plain word.</param>
/// <param name="Title">Empty where the figure speaks for itself.</param>
/// <param name="Width">In twelfths of the board.</param>
/// <param name="Figure">Null where it is a note.</param>
/// <param name="Note">Markdown; null where it is a figure.</param>
public sealed record Tile(string Id, string Title, int Width, FigureText? Figure, string? Note)
{
    public const int Narrowest = 3, Widest = 12, UsualWidth = 6;
}
