using Microsoft.Playwright;
using Tillsight.Delivery.Html;
using Tillsight.Tests.Delivery;
using Tillsight.Testing;
using Tillsight.Views;

namespace Tillsight.Browser.Tests;

/// <summary>A click on a live chart goes where the link of its static drawing goes.</summary>
public sealed class MarkLinksTests(BrowserFixture browser) : IDisposable
{
    static readonly Dictionary<string, ChartShape> Shapes = new()
    {
        ["bars"] = new Bars(["A", "B"], [new("s", [1m, 9m])], Unit.Count, Members: new("letter")),
        ["columns"] = new Bars(["A", "B"], [new("s", [1m, 9m])], Unit.Count, Horizontal: false, Members: new("letter")),
        ["months"] = new TimeLines([new(2011, 10, 1), new(2011, 11, 1)], ["Oct", "Nov"], [new("s", [1m, 2m])], Unit.Count, Members: new("letter", ["A", "B"])),
        ["tiles"] = new TreeMap([new("B", 1), new("A", 8)], Unit.Count, new("letter")),
        ["cells"] = new HeatMap(["a"], ["1", "2"], [[1m, 2m]], Unit.Count, ColumnMembers: new("letter", ["A", "B"])),
        ["flows"] = new Sankey(["A"], ["A", "B"], [new(0, 0, 3m), new(0, 1, 2m)], Unit.Count, TargetMembers: new("letter")),
        ["nodes"] = new Network([new("A", 2), new("B", 1)], [new(0, 1, 1m)], "Orders", Unit.Count, "Lift", Unit.Number, new("letter")),
        ["days"] = new CalendarHeat(new(2011, 1, 3), [1m], "Sales", Unit.Money, new("letter", ["B"])),
    };

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bars", 0.01, 0.75)] // the name, left of its bar
    [InlineData("columns", 0.75, 0.9)]
    [InlineData("months", 0.9, 0.5)]
    [InlineData("tiles", 0.97, 0.5)]
    [InlineData("cells", 0.8, 0.45)]
    [InlineData("flows", 0.972, 0.81)]
    public async Task A_click_on_the_mark_of_B_goes_to_B(string shape, double x, double y)
    {
        var (page, box) = await Live(shape);
        await ClickUntilAtB(page, box.X + box.Width * x, box.Y + box.Height * y);
    }

    /// <summary>3 January 2011 is a Monday: the first row and, since the year began on a Saturday, the second column of cells of 18 pixels.</summary>
    [Fact]
    public async Task A_click_on_a_day_goes_to_its_link()
    {
        var (page, box) = await Live("days");
        await ClickUntilAtB(page, box.X + 34 + 18 + 9, box.Y + 36 + 9);
    }

    /// <summary>Nodes stand where the page's data says, within margins of 70 and 20 pixels.</summary>
    [Fact]
    public async Task A_click_on_a_node_goes_to_its_link()
    {
        var (page, box) = await Live("nodes");
        double[] at = await page.EvaluateAsync<double[]>("() => { const n = JSON.parse(document.querySelector('.chart-data').textContent).shape.nodes[1]; return [n.x, n.y]; }");
        await ClickUntilAtB(page, box.X + 70 + at[0] * (box.Width - 140), box.Y + 20 + at[1] * (box.Height - 56));
    }

    async Task<(IPage Page, LocatorBoundingBoxResult Box)> Live(string shape)
    {
        var page = await browser.OpenPage();
        await page.GotoAsync(File(Shapes[shape]));
        await page.Locator(".plot.is-live canvas").WaitForAsync();
        return (page, (await page.Locator(".live").BoundingBoxAsync())!);
    }

    /// <summary>A chart that has its canvas may not have drawn into it yet: then a click falls on nothing.</summary>
    static async Task ClickUntilAtB(IPage page, double x, double y)
    {
        for (int i = 0; i < 30 && !page.Url.EndsWith("#letter-B", StringComparison.Ordinal); i++)
        {
            await page.Mouse.MoveAsync((float)x, (float)y);
            await page.Mouse.ClickAsync((float)x, (float)y);
            await page.WaitForTimeoutAsync(200);
        }
        Assert.EndsWith("#letter-B", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_keyboard_reaches_each_mark_and_follows_it()
    {
        var page = await browser.OpenPage(script: false);
        await page.GotoAsync(File(Shapes["bars"]));
        await page.Locator("svg a").Nth(1).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#letter-B", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_finds_nothing_in_drawings_and_tables_with_links()
    {
        foreach (bool script in (bool[])[true, false])
        {
            var page = await browser.OpenPage(390);
            await page.GotoAsync(File(Shapes["cells"], script));
            await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            Assert.Empty(await Axe.Violations(page));
        }
    }

    /// <summary>The report's page with a chart whose marks lead to places within it.</summary>
    string File(ChartShape shape, bool script = true)
    {
        string path = _folder.File("page.html"), html;
        HtmlReport.Write(SampleReport.Make() with { Sections = [] }, path);
        html = System.IO.File.ReadAllText(path);
        string drawn = new ViewHtml(Formats.For("GBP", "en-GB"), new Dictionary<string, string>(), m => $"#letter-{m[0].Value}")
            .Blocks(View.Of("Letters", new Chart("letters", "Letters", "A and B", "B is the larger.", shape)), "v");
        html = html.Replace("<main id=\"main\">", $"<main id=\"main\"><section><h2>Letters</h2>{drawn}</section>", StringComparison.Ordinal);
        System.IO.File.WriteAllText(path, script ? html : html.Replace("id=\"packed\"", "id=\"unused\"", StringComparison.Ordinal));
        return new Uri(path).AbsoluteUri;
    }
}
