using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Tillsight.Delivery;
using Tillsight.Delivery.Html;
using Tillsight.Testing;
using Tillsight.Views;

namespace Tillsight.Tests.Delivery;

public partial class HtmlReportTests
{
    static readonly byte[] Bytes = Write(SampleReport.Make());
    static readonly IDocument Page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes));

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(Bytes, Write(SampleReport.Make()));

    [Fact]
    public void A_report_of_fifteen_analyses_stays_below_700_kilobytes() => Assert.True(Bytes.Length < 700_000, $"{Bytes.Length:N0} bytes");

    [Fact]
    public void Every_chart_has_its_drawing_its_sentence_and_its_table()
    {
        var charts = Page.QuerySelectorAll("figure.chart");
        Assert.Equal(SampleReport.Make().Sections.Sum(s => s.View.Blocks.OfType<Chart>().Count()), charts.Length);
        Assert.All(charts, chart =>
        {
            Assert.NotNull(chart.QuerySelector(".drawn svg"));
            Assert.NotEqual("", chart.QuerySelector("[role=img]")!.GetAttribute("aria-label"));
            Assert.NotEmpty(chart.QuerySelectorAll("details tbody tr"));
        });
    }

    [Fact]
    public void Nothing_in_the_page_points_outside()
    {
        Assert.All(Page.QuerySelectorAll("[src], [href]"), e => Assert.Matches("^(#|data:,|data/)", e.GetAttribute("src") ?? e.GetAttribute("href")!));
        Assert.Empty(Page.QuerySelectorAll("link[rel=stylesheet], script[src], iframe, object, embed, form"));
    }

    [Fact]
    public void The_policy_allows_exactly_the_scripts_and_styles_of_the_page()
    {
        string policy = Page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy);
        Assert.DoesNotContain("unsafe", policy);
        List<string> inline = [.. Page.QuerySelectorAll("script:not([type]), style").Select(e => e.TextContent), Unpacked()];
        Assert.All(inline, text => Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))), policy));
        Assert.Equal(inline.Count, Hash().Count(policy));
    }

    /// <summary>The script that the page unpacks.</summary>
    static string Unpacked()
    {
        using var packed = new GZipStream(new MemoryStream(Convert.FromBase64String(Page.GetElementById("packed")!.TextContent)), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        return reader.ReadToEnd();
    }

    [Fact]
    public void A_rate_among_other_figures_is_a_percentage_and_keeps_its_value_for_sorting()
    {
        var report = SampleReport.Make();
        var table = new Table("figures", "Key figures", [new("figure", "Figure", Unit.Text), new("value", "Value", Unit.Number)],
            [["Net sales", 1234.5m], ["Return rate", 0.0158m]], RowUnits: [Unit.Money, Unit.Rate]);
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write(report with { Sections = [report.Sections[0] with { View = View.Of("Figures", table) }] })));
        var cells = page.QuerySelectorAll("table[data-name=figures] td:nth-child(2)");
        Assert.Equal([("£1,234.50", null), ("1.6\u00A0%", "0.0158")], cells.Select(c => (c.TextContent.Trim(), c.GetAttribute("data-v"))));
    }

    [Fact]
    public void No_element_carries_a_style_or_a_handler() =>
        Assert.Empty(Page.All.Where(e => e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal))).Select(e => e.OuterHtml));

    [Fact]
    public void A_name_that_attacks_is_text_in_tables_drawings_and_data()
    {
        Assert.Contains(Page.QuerySelectorAll("td"), td => td.TextContent == SampleReport.Hostile);
        Assert.Empty(Page.QuerySelectorAll("img, [onerror], [onmouseover], [onclick]"));
        string data = Page.QuerySelector("#products--top-products .chart-data")!.TextContent;
        var names = JsonDocument.Parse(data).RootElement.GetProperty("shape").GetProperty("categories").EnumerateArray().Select(e => e.GetString());
        Assert.Contains(SampleReport.Hostile, names);
    }

    [Fact]
    public void Names_of_the_workspace_and_of_files_cannot_attack_either()
    {
        var report = SampleReport.Make() with
        {
            Title = SampleReport.Hostile, Workspace = SampleReport.Hostile,
            Sections = [new(SampleReport.Hostile, SampleReport.Hostile, SampleReport.Hostile, View.Of(SampleReport.Hostile, new Note(SampleReport.Hostile)), SampleReport.Hostile, [new(SampleReport.Hostile, "data/" + SampleReport.Hostile)])],
        };
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write(report)));
        Assert.Empty(page.QuerySelectorAll("img, [onerror], [onmouseover], [onclick]"));
        Assert.Equal(4, page.QuerySelectorAll("script").Length);
    }

    [Fact]
    public void Ids_are_unique_and_every_link_of_the_navigation_leads_somewhere()
    {
        var ids = Page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(Page.QuerySelectorAll("nav a"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void A_change_has_an_arrow_a_colour_and_a_sign()
    {
        var change = Page.QuerySelector(".figure .change")!;
        Assert.Equal(("change is-bad", "▼", "−8.2\u00A0%"), (change.ClassName, change.QuerySelector("[aria-hidden]")!.TextContent, change.QuerySelector(".mark")!.TextContent[1..].Trim()));
    }

    [Fact]
    public void A_rise_in_what_should_fall_is_bad_news() =>
        Assert.Equal("change is-bad", Page.QuerySelectorAll(".figure").Single(f => f.TextContent.StartsWith("Return rate", StringComparison.Ordinal)).QuerySelector(".change")!.ClassName);

    [Fact]
    public void Long_tables_show_their_beginning_and_say_how_many_rows_there_are()
    {
        var table = new Table("t", "T", [new("n", "N", Unit.Count)], [.. Enumerable.Range(0, 1234).Select(i => (IReadOnlyList<object?>)[(long)i])], IsDetail: true);
        var report = SampleReport.Make() with { Sections = [new("s", "G", "S", View.Of("S", table))] };
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Write(report)));
        Assert.Equal(50, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("The first 50 of 1,234 rows", page.QuerySelector(".table-card")!.TextContent);
    }

    [Fact]
    public void A_number_and_its_unit_stay_on_one_line() => Assert.Equal("8.2\u00A0% of 12\u00A0k, 3 kinds", Prose.Bind("8.2 % of 12 k, 3 kinds"));

    [Fact]
    public void A_report_that_cannot_be_finished_leaves_the_old_one()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("index.html", "old");
        Directory.CreateDirectory(path + ".part");
        Assert.ThrowsAny<SystemException>(() => HtmlReport.Write(SampleReport.Make(), path));
        Assert.Equal("old", File.ReadAllText(path));
    }

    static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, stream);
        return stream.ToArray();
    }

    [GeneratedRegex("'sha256-")]
    private static partial Regex Hash();
}
