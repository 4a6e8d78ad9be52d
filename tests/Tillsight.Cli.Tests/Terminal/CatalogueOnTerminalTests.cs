using Spectre.Console;
using Tillsight.Analyses;
using Tillsight.Cli.Terminal;
using Tillsight.Tests.Analyses;
using Tillsight.Views;

namespace Tillsight.Cli.Tests.Terminal;

/// <summary>The terminal's part of the contract of every analysis.</summary>
public class CatalogueOnTerminalTests(CatalogueShops shops) : IClassFixture<CatalogueShops>
{
    public static TheoryData<string, string> AnalysesInShops
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var analysis in AnalysisCatalogue.All)
                foreach (string shop in CatalogueShop.Names) data.Add(analysis.Id, shop);
            return data;
        }
    }

    [Theory, MemberData(nameof(AnalysesInShops))]
    public void Every_analysis_is_drawn_within_the_terminals_width(string id, string shop)
    {
        var view = shops[shop].Outcome(id).View;
        foreach (int width in (int[])[50, 80, 160])
        {
            string text = Draw(view, width);
            Assert.Contains(view.Title, text);
            Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, $"{line.TrimEnd().Length} > {width}: {line}"));
        }
    }

    static string Draw(View view, int width)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        TerminalView.Write(console, view, Formats.For("GBP", "en-GB"));
        return writer.ToString();
    }
}
