using Spectre.Console;
using Tillsight.Tests.Delivery;
using Tillsight.Views;

namespace Tillsight.Cli.Tests.Terminal;

public class TerminalViewTests
{
    public static TheoryData<int, bool> Widths => new() { { 30, true }, { 40, true }, { 80, true }, { 120, true }, { 200, true }, { 80, false } };

    [Theory, MemberData(nameof(Widths))]
    public void No_line_is_wider_than_the_terminal(int width, bool unicode) => Assert.All(
        SampleReport.Make().Sections.SelectMany(s => Drawn.View(s.View, width, unicode: unicode).Split('\n')),
        line => Assert.True(line.GetCellWidth() <= width, line));

    [Fact]
    public void Redirected_output_holds_no_escape_code() =>
        Assert.DoesNotContain('\u001B', string.Concat(SampleReport.Make().Sections.Select(s => Drawn.View(s.View))));

    [Fact]
    public void Colour_changes_no_letter_but_the_shades_of_cells()
    {
        foreach (var section in SampleReport.Make().Sections.Where(s => s.View.Blocks.All(b => b is not Chart { Shape: HeatMap })))
        {
            string coloured = System.Text.RegularExpressions.Regex.Replace(Drawn.View(section.View, colour: true), "\u001B\\[[0-9;]*m", "");
            Assert.Equal(Drawn.View(section.View), string.Join('\n', coloured.Split('\n').Select(l => l.TrimEnd())).TrimEnd());
        }
    }

    [Fact]
    public void Without_Unicode_bars_are_made_of_number_signs() => Assert.Contains("A  ######", Drawn.View(
        View.Of("T", new Chart("c", "C", "", "", new Bars(["A"], [new("s", [6m])], Unit.Count))), width: 20, unicode: false));

    [Fact]
    public void Key_figures_stand_one_a_line() => Assert.Equal(
        """
        Net sales     £462,100  ▼ −8.2 %   ▁▃▅█▆▂
        Return rate      2.1 %  ▲ +0.4 pp
        Gross margin         –
        """, Drawn.Block(new Figures(
        [
            new("net_sales", "Net sales", 462100.42m, Unit.Money, 503400.10m, Spark: [1, 3, 5, 8, 6, 2]),
            new("return_rate_period", "Return rate", 0.0213m, Unit.Rate, 0.0178m, HigherIsBetter: false),
            new("gross_margin", "Gross margin", null, Unit.Rate),
        ]), width: 80));

    [Fact]
    public void Bars_start_at_zero_and_negative_ones_run_to_the_left() => Assert.Equal(
        """
        C
        Kitchen          ██████████████████████████████████▎ £41.2 k
        Garden   ███████▊ −£9.4 k
        """, Drawn.Block(Chart(new Bars(["Kitchen", "Garden"], [new("Change", [41200m, -9400m])], Unit.Money))));

    [Fact]
    public void Each_step_of_a_ladder_begins_where_the_last_ended() => Assert.Equal(
        """
        C
        Gross    █████████████████████████████████████████████ £100
        Returns                                    ███████████ −£25
        Net      ██████████████████████████████████ £75
        """, Drawn.Block(Chart(new Waterfall([new("Gross", 100, true), new("Returns", -25), new("Net", 75, true)], Unit.Money))));

    [Fact]
    public void Lines_over_time_are_dots_and_the_unfinished_period_is_broken() => Assert.Equal(
        """
        C
        100 ┤⠑⠢⢄⡀
            ┤   ⠈⠒⠤⣀
            ┤       ⠑⠢⢄⡀
            ┤          ⠈⠒⠤⡀
         50 ┤             ⠈⠑⠢⢄
            ┤                 ⠉⠒⠤⡀                           ⢀⡀⢀⡀⠠⠄
            ┤                    ⠈⠑⠢⢄             ⡀⢀⡀⠠⠄⠐⠂⠐⠂⠈⠁
          0 ┤                        ⠉⠒⠤⡀⠠⠄⠠⠂⠐⠂⠈⠁⠈
             A                         B                          C
        """, Drawn.Block(Chart(new TimeLines([new(2020, 1, 1), new(2020, 2, 1), new(2020, 3, 1)], ["A", "B", "C"], [new("s", [100, 0, 30])], Unit.Count, UnfinishedFrom: 2))));

    [Fact]
    public void Without_colour_a_heat_map_is_shaded() => Assert.Equal(
        """
        C
             9  10
        Mon     ▒▒▒
        Tue  ░░░███
        """, Drawn.Block(Chart(new HeatMap(["Mon", "Tue"], ["9", "10"], [[0m, 4m], [3m, 9m]], Unit.Count))));

    [Fact]
    public void A_table_cuts_long_text_and_never_a_number() => Assert.Equal(
        """
        Products
        Product            Net sales
        ────────────────────────────
        SET OF THREE V…  £131,220.40
        MUG                   £12.00
        """, Drawn.Block(new Views.Table("t", "Products", [new("product", "Product", Unit.Text), new("net_sales", "Net sales", Unit.Money)],
            [["SET OF THREE VINTAGE CHRISTMAS GIFT BAGS", 131220.40m], ["MUG", 12m]]), width: 28));

    [Fact]
    public void Columns_that_have_no_room_are_named() => Assert.EndsWith(
        "A wider terminal shows also: Units", Drawn.Block(new Views.Table("t", "",
            [new("product", "Product", Unit.Text), new("net_sales", "Net sales", Unit.Money), new("orders", "Orders", Unit.Count), new("units", "Units", Unit.Count)],
            [["SET OF THREE", 131220.40m, 123456L, 123456L]]), width: 34), StringComparison.Ordinal);

    [Fact]
    public void Rows_beyond_the_limit_are_counted() => Assert.EndsWith("and 5 more rows", Drawn.Block(new Views.Table(
        "t", "", [new("n", "N", Unit.Count)], [.. Enumerable.Range(0, 25).Select(i => (IReadOnlyList<object?>)[(long)i])])), StringComparison.Ordinal);

    [Fact]
    public void Markup_in_a_name_is_text() => Assert.Contains("[red]x[/]", Drawn.Block(new Note("[red]x[/]")));

    static Chart Chart(ChartShape shape) => new("c", "C", "", "", shape);
}
