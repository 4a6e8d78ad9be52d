using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Views;

namespace Tillsight.Cli.Tests.Terminal;

/// <summary>A view as a terminal of a given width shows it, without the spaces at the ends of lines.</summary>
static class Drawn
{
    static readonly Formats Pounds = Formats.For("GBP", "en-GB");

    public static string View(View view, int width = 80, bool colour = false, bool unicode = true)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = unicode;
        TerminalView.Write(console, view, Pounds);
        return string.Join('\n', writer.ToString().Split('\n').Select(line => line.TrimEnd())).TrimEnd();
    }

    public static string Block(Block block, int width = 60) => View(Views.View.Of("T", block), width)[3..].Replace('\u00A0', ' ');
}
