using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Boards;

public sealed class BoardTests : IDisposable
{
    readonly OwnHome _home = new();

    public void Dispose() => _home.Dispose();

    const string Monday = """
        title: Monday <script>alert(1)</script>
        tiles:
          - {id: sales, title: Net sales, width: 12, metrics: [net_sales], by: [time]}
          - {id: places, width: 6, metrics: [net_sales], by: [country]}
          - {id: fixed, width: 6, metrics: [orders], period: 7d}
          - id: said
            note: "**Look** <script>alert(2)</script> [x](javascript:alert(3)) ![y](https://evil.example/a.png)"
        """;

    [Fact]
    public async Task A_retailer_reads_a_board_and_its_filters_reach_every_tile()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var answer = await (await Reader(app)).Get("/w/alpha/boards/monday?period=all&where=country%3DFrance");
        Assert.Equal(200, answer.Status);
        // The last seven days of January are n = 24 to 30; France takes the four even ones.
        Assert.Equal("4", answer.Text("#tile-fixed .figure-value"));
        Assert.Single(answer.Page.QuerySelectorAll("#tile-places tbody tr"));
        Assert.Null(answer.Page.QuerySelector(".ways a"));
    }

    [Fact]
    public async Task A_tile_that_the_period_does_not_reach_says_so()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var answer = await (await Reader(app)).Get("/w/alpha/boards/monday?period=all");
        Assert.Contains("last 7 days: the period above does not reach this tile", answer.Text("#tile-fixed .tile-reach"), StringComparison.Ordinal);
        Assert.Equal("", answer.Text("#tile-sales .tile-reach"));
    }

    [Fact]
    public async Task Nothing_that_is_written_on_a_board_runs_or_leads_astray()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var answer = await (await Reader(app)).Get("/w/alpha/boards/monday?period=all");
        Assert.DoesNotContain("<script>alert", answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(answer.Page.QuerySelectorAll("a[href^='javascript'], #tile-said img, #tile-said a"));
        Assert.Equal("Look", answer.Text("#tile-said strong"));
    }

    [Fact]
    public async Task A_tile_downloads_as_a_file()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var answer = await (await Reader(app)).Get("/w/alpha/boards/monday?period=all&compare=none&download=places-country_net_sales.csv");
        Assert.Equal(3, answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task An_analyst_makes_a_board_with_a_figure_from_explore_and_keeps_its_filter()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await ana.Get("/w/alpha/explore?period=all&metric=net_sales&by=country&where=country%3DPeru");
        var saved = await ana.Post("/w/alpha/board-tiles", ("metric", "net_sales"), ("by", "country"), ("where", "country=Peru"), ("period", "all"), ("title", "Peru"), ("new", "Élan & Co"), ("board", ""));
        Assert.Equal("/w/alpha/boards/e-lan-co", saved.Location);
        Assert.Equal(["country=Peru"], Pages.Boards(_home, "e-lan-co").Tiles[0].Figure!.Where);
        Assert.Equal("Peru", (await ana.Get(saved.Location!)).Text(".tile-title"));
        Assert.Contains(app.Store.Audit(5), e => e.Kind == AuditKinds.BoardChanged);
    }

    [Theory]
    [InlineData("later", "places,sales,fixed,said", 12)]
    [InlineData("earlier", "sales,places,fixed,said", 12)]
    [InlineData("narrower", "sales,places,fixed,said", 9)]
    [InlineData("remove", "places,fixed,said", null)]
    public async Task Buttons_move_resize_and_remove_a_tile(string step, string order, int? width)
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        string version = (await ana.Get("/w/alpha/boards/monday/edit")).Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await ana.Post("/w/alpha/boards/monday/edit", ("version", version), ("tile", "sales"), ("do", step));
        var board = Pages.Boards(_home, "monday");
        Assert.Equal((order, width), (string.Join(',', board.Tiles.Select(t => t.Id)), board.Find("sales")?.Width));
    }

    [Fact]
    public async Task Dragging_sends_a_new_order()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        string version = (await ana.Get("/w/alpha/boards/monday/edit")).Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await ana.Post("/w/alpha/boards/monday/edit", ("version", version), ("order", "said,sales,places,fixed"), ("do", "order"));
        Assert.Equal("said", Pages.Boards(_home, "monday").Tiles[0].Id);
    }

    [Fact]
    public async Task Two_editors_never_overwrite_each_other()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var (ana, bob) = (await Analyst(app), await Analyst(app, "Bob"));
        string version = (await ana.Get("/w/alpha/boards/monday/edit")).Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        await bob.Get("/w/alpha/boards/monday/edit");
        await bob.Post("/w/alpha/boards/monday/edit", ("version", version), ("tile", "fixed"), ("do", "remove"));
        var answer = await ana.Post("/w/alpha/boards/monday/edit", ("version", version), ("tile", "fixed"), ("do", "wider"));
        Assert.Equal(409, answer.Status);
        Assert.Null(Pages.Boards(_home, "monday").Find("fixed"));
        Assert.Equal(409, (await ana.Post("/w/alpha/boards/monday/text", ("version", version), ("text", "title: Mine"))).Status);
        Assert.Equal(409, (await ana.Post("/w/alpha/boards/monday/remove", ("version", version))).Status);
    }

    [Fact]
    public async Task A_text_with_a_mistake_is_kept_in_the_form_and_not_saved()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        string version = (await ana.Get("/w/alpha/boards/monday/text")).Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;
        var answer = await ana.Post("/w/alpha/boards/monday/text", ("version", version), ("text", "title: A\ntiles:\n  - colour: red"));
        Assert.Equal(400, answer.Status);
        Assert.Contains("line 3", answer.Text(".refusal"), StringComparison.Ordinal);
        Assert.Contains("colour: red", answer.Text("textarea"), StringComparison.Ordinal);
        Assert.Equal(4, Pages.Boards(_home, "monday").Tiles.Count);
    }

    [Fact]
    public async Task A_chart_of_an_analysis_and_a_note_are_added()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await ana.Get("/w/alpha/boards/monday/edit");
        Assert.Equal(302, (await ana.Post("/w/alpha/board-tiles", ("board", "monday"), ("analysis", "sales-over-time"), ("chart", ""), ("title", ""))).Status);
        Assert.Equal("sales-over-time", Pages.Boards(_home, "monday").Tiles[^1].Figure!.Analysis);
        Assert.Contains("has no chart", (await ana.Post("/w/alpha/board-tiles", ("board", "monday"), ("analysis", "sales-over-time"), ("chart", "nonsense"))).Text("main"), StringComparison.Ordinal);
        Assert.Equal(200, (await ana.Get("/w/alpha/boards/monday?period=all")).Status);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("%2e%2e%2fworkspace")]
    [InlineData("..%2f..%2fbeta%2fboards%2fsecret")]
    [InlineData("Monday")]
    [InlineData("monday.yaml")]
    public async Task No_name_leads_out_of_the_folder(string id)
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        Assert.NotEqual(200, (await (await Analyst(app)).Get($"/w/alpha/boards/{id}/text")).Status);
    }

    [Fact]
    public async Task A_link_in_the_folder_is_not_followed()
    {
        Put("monday", Monday);
        File.CreateSymbolicLink(Path.Combine(_home.Folder(), "boards", "sly.yaml"), Path.Combine(_home.Folder(), "workspace.yaml"));
        await using var app = await _home.Start();
        var answer = await (await Analyst(app)).Get("/w/alpha/boards/sly/text");
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("GBP", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retailer_changes_no_board()
    {
        Put("monday", Monday);
        await using var app = await _home.Start();
        var ray = await Reader(app);
        await ray.Get("/w/alpha/boards/monday");
        Assert.Equal(404, (await ray.Get("/w/alpha/boards/monday/edit")).Status);
        Assert.Equal(404, (await ray.Post("/w/alpha/boards", ("title", "Mine"))).Status);
        Assert.Equal(404, (await ray.Post("/w/alpha/board-tiles", ("board", "monday"), ("metric", "net_sales"))).Status);
    }

    [Fact]
    public async Task A_shop_without_boards_says_how_to_get_one()
    {
        await using var app = await _home.Start();
        Assert.Contains("Ask the analyst", (await (await Reader(app)).Get("/w/alpha/boards")).Text(".empty"), StringComparison.Ordinal);
    }

    void Put(string id, string text)
    {
        Directory.CreateDirectory(Path.Combine(_home.Folder(), "boards"));
        File.WriteAllText(Path.Combine(_home.Folder(), "boards", id + ".yaml"), text);
    }

    static Task<Browser> Reader(TestApp app) => app.SignIn(app.Add("Ray", memberships: ("alpha", Role.Retailer)));

    static Task<Browser> Analyst(TestApp app, string name = "Ana") => app.SignIn(app.Add(name, memberships: ("alpha", Role.Analyst)));

    static class Pages
    {
        public static Tillsight.Web.Pages.Boards.BoardText Boards(OwnHome home, string id) =>
            Tillsight.Web.Pages.Boards.BoardText.Read(File.ReadAllText(Path.Combine(home.Folder(), "boards", id + ".yaml")), id);
    }
}
