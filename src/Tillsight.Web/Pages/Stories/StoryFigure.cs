using System.Text.RegularExpressions;
using Markdig.Syntax;
using Tillsight.Cleaning;
using Tillsight.Mapping.Yaml;
using Tillsight.Web.Written;

namespace Tillsight.Web.Pages.Stories;

/// <summary>A fenced block <c>figure</c> of a story: a figure as text, live or pinned.</summary>
/// <param name="Pin">Null: live, drawn when it is read. "now": to be pinned by the next save. Else the name of its pin.</param>
sealed partial record StoryFigure(FigureText Figure, string? Pin)
{
    public const string Word = "figure", Now = "now";

    static readonly string[] Keys = ["pinned", .. FigureText.Keys];

    public static bool Is(FencedCodeBlock block) => block.Info == Word;

    /// <exception cref="BadInputException">A key is wrong; the line counts within the block.</exception>
    public static StoryFigure Read(string text)
    {
        const string where = "figure";
        var entry = new YamlEntry(PlainYaml.Read(text, where), where, where, 1, Keys);
        string? pin = entry.Has("pinned") ? entry.Text("pinned") : null;
        if (pin is not null && !TextShelf.IsId(pin)) throw entry.Wrong("pinned", $"figure.pinned is \"{pin}\"; now is expected, or the name that a save put there");
        return new(FigureText.Read(entry), pin);
    }

    public static string TextOf(FencedCodeBlock block) => block.Lines.ToString();

    /// <summary>Puts the name of a pin where a block says that it is to be pinned.</summary>
    /// <param name="pin">Makes the pin of a figure and names it.</param>
    public static string Pinned(string markdown, Func<StoryFigure, string> pin)
    {
        foreach (var block in RichText.Fenced(markdown).Where(Is).Reverse())
        {
            var figure = Read(TextOf(block));
            if (figure.Pin != Now) continue;
            string name = pin(figure), source = markdown.Substring(block.Span.Start, block.Span.Length);
            markdown = markdown[..block.Span.Start] + ToBePinned().Replace(source, $"${{1}}{name}", 1) + markdown[(block.Span.Start + block.Span.Length)..];
        }
        return markdown;
    }

    [GeneratedRegex(@"^(\s*pinned:\s*)[""']?now[""']?[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ToBePinned();
}
