using Spectre.Console;
using Tillsight.Cli.Terminal;
using Tillsight.Tests.Delivery;
using Tillsight.Views;

namespace Tillsight.Cli.Tests.Terminal;

public class TerminalViewTests
{
    static readonly Formats Formats = Formats.For("GBP", "en-GB");

    public static TheoryData<int> Widths => [40, 80, 120, 200];

    [Theory, MemberData(nameof(Widths))]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        string text = Draw(width, colour: false);
        if (Environment.GetEnvironmentVariable("SAMPLE_OUT") is { } path) File.WriteAllText($"{path}.{width}.txt", text);
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, line));
    }

    static string Draw(int width, bool colour)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.TrueColor : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        foreach (var section in SampleReport.Make().Sections) TerminalView.Write(console, section.View, Formats);
        return writer.ToString();
    }
}
