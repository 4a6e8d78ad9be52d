using System.Text;
using Spectre.Console;

namespace Tillsight.Cli.Terminal;

/// <summary>A line of text in several styles; neighbours of one style are written together, which keeps escape codes few.</summary>
sealed class StyledLine
{
    readonly List<(StringBuilder Text, Style Style)> _runs = [];

    public void Add(string text, Style style)
    {
        if (_runs.Count > 0 && Joins(_runs[^1].Style, style, text)) _runs[^1].Text.Append(text);
        else _runs.Add((new StringBuilder(text), style));
    }

    public void Write(IAnsiConsole console)
    {
        foreach (var (text, style) in _runs) console.Write(new Text(text.ToString(), style));
        console.WriteLine();
    }

    // Spaces have no colour of their own, unless one of the two has a background.
    static bool Joins(Style before, Style style, string text) => before.Equals(style)
        || (string.IsNullOrWhiteSpace(text) && before.Background == Color.Default && style.Background == Color.Default);
}
