using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tillsight.Delivery.Html;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery;

/// <summary>Marks and table cells that stand for a value lead where the page says.</summary>
public class MarkLinksTests
{
    static readonly Bars Places = new(["France", "Other"], [new("Net sales", [9m, 4m])], Unit.Money, Members: new("country", ["France", null]));

    public static TheoryData<ChartShape, string[]> Shapes => new()
    {
        { Places, ["/?country=France"] },
        { Places with { Horizontal = false }, ["/?country=France"] },
        { new TreeMap([new("Lost", 1), new("Champions", 8)], Unit.Money, new("segment")), ["/?segment=Champions", "/?segment=Lost"] },
        { new TimeLines([new(2011, 10, 1), new(2011, 11, 1)], ["Oct 2011", "Nov 2011"], [new("Net sales", [1m, 2m])], Unit.Money, Members: new("month")), ["/?month=2011-10-01", "/?month=2011-11-01"] },
        { new Scatter("Price", Unit.Money, "Units", Unit.Count, [new("Mug", 1, 2), new("Clock", 2, 1)], new("product", ["M", "C"])), ["/?product=M", "/?product=C"] },
        {
            new HeatMap(["Mon"], ["9:00", "10:00"], [[1m, null]], Unit.Count, RowMembers: new("weekday", ["1"]), ColumnMembers: new("hour", ["9", "10"])),
            ["/?weekday=1", "/?weekday=1&hour=9"]
        },
        { new Sankey(["Lost"], ["Lost", "Loyal"], [new(0, 0, 3m), new(0, 1, 2m)], Unit.Count, TargetMembers: new("segment")), ["/?segment=Lost", "/?segment=Loyal"] },
        { new Network([new("Mug", 2), new("Pot", 1)], [new(0, 1, 1m)], "Orders", Unit.Count, "Lift", Unit.Number, new("product", ["M", "P"])), ["/?product=M", "/?product=P"] },
        { new CalendarHeat(new(2011, 1, 1), [1m, null, 2m], "Sales", Unit.Money, new("date")), ["/?date=2011-01-01", "/?date=2011-01-03"] },
    };

    [Theory, MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void A_mark_is_a_link_to_what_it_stands_for(ChartShape shape, string[] expected) =>
        Assert.Equal(expected, Draw(new Chart("c", "C", "", "All of it.", shape)).QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")));

    [Theory, MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void The_data_behind_a_chart_leads_to_the_same_as_its_marks(ChartShape shape, string[] expected) =>
        Assert.Equal(expected.Order(), Draw(new Chart("c", "C", "", "All of it.", shape)).QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!).Order());

    [Theory, MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void Without_a_page_to_filter_there_is_no_link(ChartShape shape, string[] expected)
    {
        string page = new ViewHtml(Formats.For("GBP", "en-GB"), new Dictionary<string, string>()).Blocks(View.Of("V", new Chart("c", "C", "", "S", shape)), "v");
        Assert.All(expected, url => Assert.DoesNotContain(url.Replace("&", "&amp;", StringComparison.Ordinal), page, StringComparison.Ordinal));
        Assert.DoesNotContain("<a ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_live_chart_gets_each_marks_address_in_order() =>
        Assert.Equal(["/?country=France", null], LinksOf(Places).EnumerateArray().Select(e => e.GetString()));

    [Fact]
    public void A_drawing_with_links_is_no_picture_to_those_who_hear_it()
    {
        var page = Draw(new Chart("c", "C", "", "All of it.", Places));
        Assert.Equal(("group", null), (page.QuerySelector(".plot")!.GetAttribute("role"), page.QuerySelector("svg")!.GetAttribute("aria-hidden")));
    }

    [Fact]
    public void A_cell_leads_to_the_value_of_its_column_or_to_what_its_text_shortens()
    {
        var page = Draw(new Table("products", "Products", [new("product", "Product", Unit.Text, Members: new("product")), new("name", "Name", Unit.Text, Members: new("product", ["M", null])), new("sales", "Sales", Unit.Money)],
            [["M", "Mug", 3m], ["C", "Clock", 2m]]));
        Assert.Equal([("M", "/?product=M"), ("Mug", "/?product=M"), ("C", "/?product=C")], page.QuerySelectorAll("td a").Select(a => (a.TextContent, a.GetAttribute("href")!)));
    }

    [Fact]
    public void A_value_that_attacks_stays_inside_its_attribute()
    {
        var page = Draw(new Chart("c", "C", "", "S", new Bars([SampleReport.Hostile], [new("s", [1m])], Unit.Count, Members: new("product"))));
        Assert.Equal($"/?product={SampleReport.Hostile}", page.QuerySelector("svg a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("img, [onerror], [onmouseover], script:not([type])"));
    }

    static JsonElement LinksOf(ChartShape shape) =>
        JsonDocument.Parse(Draw(new Chart("c", "C", "", "S", shape)).QuerySelector(".chart-data")!.TextContent).RootElement.GetProperty("shape").GetProperty("links");

    static IDocument Draw(Block block) => new HtmlParser().ParseDocument(
        new ViewHtml(Formats.For("GBP", "en-GB"), new Dictionary<string, string>(), Url).Blocks(View.Of("V", block), "v"));

    static string Url(IReadOnlyList<Member> members) => "/?" + string.Join('&', members.Select(m => $"{m.Dimension}={m.Value}"));
}
