using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tillsight.Delivery.Charts;
using Tillsight.Testing;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery;

/// <summary>Each form is drawn as the picture that stands in Drawings/: open one in a browser to see it.
/// After a change on purpose, run with TILLSIGHT_ACCEPT=1, look at the pictures, and keep them.</summary>
public partial class SvgChartTests
{
    static readonly Formats Pounds = Formats.For("GBP", "en-GB");
    static readonly string Drawings = Path.Combine(SharedData.Repository, "tests", "Tillsight.Tests", "Delivery", "Drawings");
    static readonly DateOnly[] Days = [new(2011, 10, 1), new(2011, 11, 1), new(2011, 12, 1)];
    static readonly string[] Months = ["Oct 2011", "Nov 2011", "Dec 2011"];

    static readonly Dictionary<string, ChartShape> Shapes = new()
    {
        ["time-lines"] = new TimeLines(Days, Months,
            [new("Net sales", [950m, 1160m, 520m]), new("A year before", [830m, 1040m, 880m], LineRole.Comparison)], Unit.Money, UnfinishedFrom: 2, Events: [new(new(2011, 11, 25), "Black Friday")]),
        ["time-columns"] = new TimeLines(Days, Months, [new("Orders", [12m, 18m, 7m])], Unit.Count, UnfinishedFrom: 2, AsColumns: true),
        ["forecast"] = new TimeLines(Days, Months, [new("Net sales", [90m, 100m, null]), new("Forecast", [null, 100m, 120m], LineRole.Forecast, [null, 100m, 110m], [null, 100m, 140m])], Unit.Money),
        ["bars"] = new Bars(["Cakestand", "Bunting", "Returns"], [new("Net sales", [1234.5m, 800m, -90m])], Unit.Money, CumulativeShare: [0.5m, 0.8m, 0.76m]),
        ["bars-grouped"] = new Bars(["18–28", "29–39"], [new("Women", [60m, 58m], [57m, 55m], [63m, 61m]), new("Men", [59m, null])], Unit.Money),
        ["columns-stacked"] = new Bars(["Q1 2011", "Q2 2011"], [new("Returning", [71m, 74m]), new("New", [29m, 26m])], Unit.Count, Horizontal: false, Stacked: true),
        ["columns-pareto"] = new Bars(["A", "B", "C"], [new("Net sales", [70m, 20m, 10m])], Unit.Money, Horizontal: false, CumulativeShare: [0.7m, 0.9m, 1m]),
        ["heat-map"] = new HeatMap(["Mon", "Tue"], ["9:00", "10:00", "11:00"], [[0m, 5m, 9m], [null, 3m, 1m]], Unit.Count, ShowValues: true),
        ["heat-map-diverging"] = new HeatMap(["a", "b"], ["a", "b"], [[1m, -0.4m], [-0.4m, 1m]], Unit.Number, ShowValues: true, Diverging: true),
        ["scatter"] = new Scatter("Price", Unit.Money, "Units", Unit.Quantity, [new("MUG", 2.5m, 400m, 10, "Kitchen"), new("CLOCK", 18m, 20m, 40, "Home"), new("LAMP", 9m, 90m, 20, "Home")]),
        ["tree-map"] = new TreeMap([new("Champions", 60, "£11.2 M"), new("Loyal", 30), new("Lost", 10)], Unit.Count),
        ["waterfall"] = new Waterfall([new("Gross sales", 100m, true), new("Returns", -20m), new("Fees", 5m), new("Total", 85m, true)], Unit.Money),
        ["sankey"] = new Sankey(["Champions", "Loyal", "(new)"], ["Champions", "Loyal", "At risk"], [new(0, 0, 50m), new(0, 2, 10m, Tone.Bad), new(1, 0, 5m, Tone.Good), new(1, 1, 20m), new(2, 1, 8m, Tone.Good)], Unit.Count, "Q3 2011", "Q4 2011", [new(Tone.Plain, "stayed")]),
        ["network"] = new Network([new("MUG", 90), new("TEAPOT", 40), new("LAMP", 10), new("BULB", 12)], [new(0, 1, 4.5m), new(2, 3, 9m, "8 orders")], "Orders", Unit.Count, "Lift", Unit.Number),
        ["calendar"] = new CalendarHeat(new(2010, 12, 27), [.. Enumerable.Range(0, 40).Select(i => i % 7 == 6 ? null : (decimal?)(i * 3 % 17))], "Net sales", Unit.Money),
        ["histogram"] = new Histogram([0m, 50m, 100m, 200m], [5, 12, 3], Unit.Money),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_form_is_drawn_as_its_picture(string name)
    {
        string path = Path.Combine(Drawings, name + ".svg");
        string drawn = $"<?xml-stylesheet type=\"text/css\" href=\"../../../../src/Tillsight/Delivery/Assets/chart.css\"?>\n{Draw(Shapes[name], SvgChart.HalfWidth)}\n";
        if (Environment.GetEnvironmentVariable("TILLSIGHT_ACCEPT") == "1") File.WriteAllText(path, drawn);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), drawn);
    }

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_drawn_outside_the_picture(string name)
    {
        var svg = XElement.Parse(Draw(Shapes[name]));
        double[] box = [.. svg.Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
        foreach (var text in svg.Descendants().Where(e => e.Name.LocalName == "text"))
        {
            double x = Number(text, "x"), width = TextWidth.Of(text.Value);
            string css = (text.Attribute("class") ?? text.Parent!.Attribute("class")!).Value;
            double left = css.Split(' ')[0] switch { "e" => x - width, "m" => x - width / 2, _ => x };
            Assert.True(left >= -2 && left + width <= box[2] + 6, $"\"{text.Value}\" reaches from {left} to {left + width} of {box[2]}.");
        }
        foreach (var rect in svg.Descendants().Where(e => e.Name.LocalName == "rect"))
            Assert.True(Number(rect, "x") >= -0.5 && Number(rect, "x") + Number(rect, "width") <= box[2] + 0.5);
    }

    public static TheoryData<string, ChartShape> Strange => new()
    {
        { "no periods", new TimeLines([], [], [new("s", [])], Unit.Money) },
        { "no series", new TimeLines(Days, Months, [], Unit.Money) },
        { "only gaps", new TimeLines(Days, Months, [new("s", [null, null, null]), new("t", [null, null, null])], Unit.Money, 0) },
        { "one period", new TimeLines([Days[0]], [Months[0]], [new("s", [5m])], Unit.Rate) },
        { "all zero", new TimeLines(Days, Months, [new("s", [0m, 0m, 0m])], Unit.Count, AsColumns: true) },
        { "negative columns", new TimeLines(Days, Months, [new("s", [-5m, 3m, -1m])], Unit.Count, AsColumns: true) },
        { "no bars", new Bars([], [new("s", [])], Unit.Count) },
        { "no columns", new Bars([], [new("s", [])], Unit.Count, Horizontal: false, CumulativeShare: []) },
        { "negative stack", new Bars(["a"], [new("s", [-5m]), new("t", [-1m]), new("u", [2m])], Unit.Count, Stacked: true) },
        { "an enormous bar", new Bars(["a", "b"], [new("s", [79_000_000_000_000_000m, 0.0001m])], Unit.Money) },
        { "no cells", new HeatMap([], [], [], Unit.Count) },
        { "empty cells", new HeatMap(["a"], ["b"], [[null]], Unit.Count, true) },
        { "short rows", new HeatMap(["a", "b"], ["c", "d"], [[1m, 2m], [3m]], Unit.Count, true) },
        { "no points", new Scatter("x", Unit.Money, "y", Unit.Count, []) },
        { "one point", new Scatter("x", Unit.Money, "y", Unit.Count, [new("p", 0m, 0m, 0m)]) },
        { "no tiles", new TreeMap([], Unit.Count) },
        { "tiles of nothing", new TreeMap([new("a", 0), new("b", -1)], Unit.Count) },
        { "no steps", new Waterfall([], Unit.Money) },
        { "below zero", new Waterfall([new("a", 5m, true), new("b", -9m), new("c", -4m, true)], Unit.Money) },
        { "no flows", new Sankey([], [], [], Unit.Count) },
        { "flows of nothing", new Sankey(["a"], ["b"], [new(0, 0, 0m)], Unit.Count) },
        { "no nodes", new Network([], [], "n", Unit.Count, "e", Unit.Count) },
        { "one node", new Network([new("a", 0)], [], "n", Unit.Count, "e", Unit.Count) },
        { "two nodes on one place", new Network([new("a", 1), new("b", 1)], [new(0, 1, 0m)], "n", Unit.Count, "e", Unit.Count) },
        { "no days", new CalendarHeat(new(2011, 1, 1), [], "v", Unit.Count) },
        { "the first days there are", new CalendarHeat(DateOnly.MinValue, [1m, 2m], "v", Unit.Count) },
        { "the last days there are", new CalendarHeat(new(9999, 12, 30), [1m, null], "v", Unit.Count) },
        { "no bins", new Histogram([], [], Unit.Money) },
        { "one bin of no width", new Histogram([5m, 5m], [3], Unit.Money) },
    };

    [Theory, MemberData(nameof(Strange), DisableDiscoveryEnumeration = true)]
    public void Strange_data_still_gives_a_picture(string what, ChartShape shape)
    {
        string svg = Draw(shape);
        Assert.NotNull(XElement.Parse(svg));
        Assert.False(NotANumber().IsMatch(svg), $"{what}: {NotANumber().Match(svg)}");
    }

    [Fact]
    public void A_name_that_attacks_stays_text()
    {
        var svg = XElement.Parse(Draw(new TreeMap([new(SampleReport.Hostile, 1, SampleReport.Hostile)], Unit.Count), 2000));
        Assert.Contains(svg.Descendants(), e => e.Value == SampleReport.Hostile);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "img");
    }

    [Fact]
    public void A_picture_of_its_own_brings_its_colours()
    {
        string alone = SvgChart.DrawAlone(new Chart("c", "C", "", "", Shapes["bars"]), Pounds);
        Assert.Contains("--accent:", XElement.Parse(alone).Elements().First(e => e.Name.LocalName == "style").Value);
    }

    static string Draw(ChartShape shape, double width = SvgChart.Width) => SvgChart.Draw(new Chart("c", "C", "", "", shape), Pounds, width);

    static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("NaN|∞|Infinity")]
    private static partial Regex NotANumber();
}
