using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Stories;

/// <summary>The shop of these tests sells 10.00 a day in January 2011: 310.00 in all, 160.00 in France (16 even days of 31).</summary>
public sealed partial class StoryTests : IDisposable
{
    readonly OwnHome _home = new();

    public void Dispose() => _home.Dispose();

    const string Here = "/w/alpha/stories/january";

    const string Live = "# Sales\n\nThey **held**.\n\n```figure\nmetrics: [net_sales]\nperiod: all\ncompare: none\n```\n";

    const string PinNow = "```figure\nmetrics: [net_sales]\nperiod: all\ncompare: none\npinned: now\n```\n";

    [Fact]
    public async Task A_story_goes_from_draft_by_review_to_readers()
    {
        await using var app = await _home.Start();
        var (ana, bob, ray) = (await Analyst(app), await Analyst(app, "Bob"), await Retailer(app));
        await Write(ana, Live);
        Assert.Equal(404, (await ray.Get(Here)).Status);
        Assert.DoesNotContain("January", (await ray.Get("/w/alpha/stories")).Text("main"), StringComparison.Ordinal);
        await Step(ana, "review");
        Assert.Equal("review", (await bob.Get(Here)).Text(".tag"));
        Assert.Equal(404, (await ray.Get(Here)).Status);
        await Step(bob, "reviewed");
        await Step(ana, "publish");
        var read = await ray.Get(Here);
        Assert.Equal(("January", "£310.00", "They held."), (read.Text("h1"), read.Text(".figure-value"), read.Text(".prose p")));
        Assert.Contains("reviewed by Bob", read.Text(".story > .measure"), StringComparison.Ordinal);
        Assert.Contains("January", (await ray.Get("/w/alpha/stories")).Text("main"), StringComparison.Ordinal);
        Assert.Contains(app.Store.Audit(20), e => e.Kind == AuditKinds.StoryPublished && e.PersonName == "Ana");
        Assert.Contains(app.Store.Audit(20), e => e.Kind == AuditKinds.StoryReviewed && e.PersonName == "Bob");
    }

    [Fact]
    public async Task An_author_publishes_without_a_review_and_that_is_written_down()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, Live);
        Assert.Contains("A review is another analyst's", (await Step(ana, "reviewed")).Text("main"), StringComparison.Ordinal);
        await Step(ana, "publish");
        Assert.Contains("not reviewed by another analyst", (await ana.Get(Here)).Text(".story > .measure"), StringComparison.Ordinal);
        Assert.EndsWith("without a review", app.Store.Audit(20).First(e => e.Kind == AuditKinds.StoryPublished).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_keep_the_published_version_while_the_next_is_written()
    {
        await using var app = await _home.Start();
        var (ana, ray) = (await Analyst(app), await Retailer(app));
        await Write(ana, "Once.");
        await Step(ana, "publish");
        await Save(ana, "Twice.");
        Assert.Equal("Once.", (await ray.Get(Here)).Text(".prose p"));
        Assert.Equal("Twice.", (await ana.Get(Here)).Text(".prose p"));
        await Step(ana, "withdraw");
        Assert.Equal(404, (await ray.Get(Here)).Status);
    }

    [Fact]
    public async Task Every_save_is_a_version_that_can_be_read_and_restored()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, "Once.");
        await Save(ana, "Twice.");
        Assert.Equal(["Version 2", "Version 1"], (await ana.Get(Here + "/versions")).Page.QuerySelectorAll(".shops b").Select(b => b.TextContent));
        var old = await ana.Get(Here + "/versions/1");
        Assert.Equal("Once.", old.Text(".prose p"));
        await ana.Post(Here + "/versions/1/restore", ("version", Version(old)));
        Assert.Equal("Once.", (await ana.Get(Here)).Text(".prose p"));
        Assert.Equal(3, (await ana.Get(Here + "/versions")).Page.QuerySelectorAll(".shops b").Length);
        Assert.Equal(404, (await ana.Get(Here + "/versions/9")).Status);
    }

    [Fact]
    public async Task Two_authors_never_overwrite_each_other_and_nobodys_text_is_lost()
    {
        await using var app = await _home.Start();
        var (ana, bob) = (await Analyst(app), await Analyst(app, "Bob"));
        await Write(ana, "Once.");
        string version = Version(await ana.Get(Here + "/edit"));
        await Save(bob, "Bob's.");
        var answer = await ana.Post(Here + "/edit", ("version", version), ("title", "January"), ("restated", "1 %"), ("body", "Ana's."));
        Assert.Equal((409, "Ana's.", "Bob's."), (answer.Status, answer.Text("textarea[name=body]"), answer.Text(".card > .theirs")));
        Assert.Equal("Bob's.", (await ana.Get(Here)).Text(".prose p"));
        Assert.Equal(409, (await ana.Post(Here + "/state", ("version", version), ("do", "publish"))).Status);
    }

    [Fact]
    public async Task A_pinned_figure_stays_as_it_was_and_a_live_one_follows_the_data()
    {
        await using (var app = await _home.Start()) await Write(await Analyst(app), PinNow + Live);
        _home.Change("update fct_order_line set net_amount = 11, gross_amount = 11, unit_price = 11");
        await using var later = await _home.Start();
        var read = await (await Analyst(later)).Get(Here);
        Assert.Equal(["£310.00", "£341.00"], read.Page.QuerySelectorAll(".figure-value").Select(f => f.TextContent));
        Assert.StartsWith("Pinned on 2 Mar 2100 09:00 UTC", Plain(read.Page.QuerySelectorAll(".story-figure > .measure")[0].TextContent), StringComparison.Ordinal);
        Assert.StartsWith("Live:", read.Page.QuerySelectorAll(".story-figure > .measure")[1].TextContent, StringComparison.Ordinal);
    }

    /// <summary>310.00 became 341.00: 10 % more.</summary>
    [Theory]
    [InlineData("1 %", true)]
    [InlineData("9.9 %", true)]
    [InlineData("10 %", false)]
    public async Task A_story_warns_when_the_data_under_a_pin_is_restated_by_more_than_its_share(string share, bool warns)
    {
        await using (var app = await _home.Start())
        {
            var ana = await Analyst(app);
            await Write(ana, PinNow, share);
            Assert.Null((await ana.Get(Here)).Page.QuerySelector(".restated"));
        }
        _home.Change("update fct_order_line set net_amount = 11, gross_amount = 11, unit_price = 11");
        await using var later = await _home.Start();
        var read = await (await Analyst(later)).Get(Here);
        Assert.Equal(warns, read.Page.QuerySelector(".restated") is not null);
        if (warns) Assert.Contains("Figure 1 differs by 10 % now", read.Text(".restated"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_that_only_adds_days_restates_nothing()
    {
        await using (var app = await _home.Start()) await Write(await Analyst(app), PinNow);
        _home.Change("insert into fct_order_line by name select * replace (100 as record_number, 100 as order_key, 'O100' as order_id, date '2011-02-10' as order_date) from fct_order_line where record_number = 0");
        await using var later = await _home.Start();
        var read = await (await Analyst(later)).Get(Here);
        Assert.Equal("£310.00", read.Text(".figure-value"));
        Assert.Null(read.Page.QuerySelector(".restated"));
    }

    [Fact]
    public async Task A_pinned_chart_is_drawn_again_as_it_was()
    {
        await using (var app = await _home.Start()) await Write(await Analyst(app), "```figure\nmetrics: [net_sales]\nby: [country]\nperiod: all\npinned: now\n```\n\n```figure\nmetrics: [net_sales]\nby: [time]\nperiod: all\npinned: now\n```\n");
        _home.Change("update fct_order_line set place_key = 1");
        await using var later = await _home.Start();
        var read = await (await Analyst(later)).Get(Here);
        Assert.Equal(2, read.Page.QuerySelectorAll("figure.chart").Length);
        Assert.Contains(read.Page.QuerySelectorAll("#figure-1 td"), td => td.TextContent.Trim() == "Peru");
    }

    /// <summary>France's 16 days bring 160.00: a reader limited to them must not learn of 310.00 by a pin, and reads live figures in their own view.</summary>
    [Fact]
    public async Task A_limited_reader_sees_neither_pinned_nor_live_figures_beyond_the_limit()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, PinNow + Live);
        await Step(ana, "publish");
        var person = app.Add("Lim");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Retailer, "country=France"), app.Now);
        var read = await (await app.SignIn(person)).Get(Here);
        Assert.Equal(["£160.00", "£160.00"], read.Page.QuerySelectorAll(".figure-value").Select(f => f.TextContent));
        Assert.DoesNotContain("310", read.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_written_runs_loads_or_leads_astray()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, """
            <script>alert(1)</script> <img src=x onerror=alert(2)> [a](javascript:alert(3)) [b](  JaVaScRiPt:alert(3)) [c](//evil.example) [d](data:text/html,x) <javascript:alert(4)>
            ![i](https://evil.example/i.png) ![own](/assets/x/icon.svg) [good](https://example.com) <a onclick="alert(5)">x</a> [j](java&#x09;script:alert(6)) [m](mailto:a@example.com) [own page](/w/alpha/sales)

            [ref]: javascript:alert(7)
            [ref]

            ```figure
            metrics: [net_sales]
            by: [product]
            period: all
            ```
            """, title: "January <script>alert(8)</script>", where: "/w/alpha/stories/january-script-alert-8-script");
        var page = (await ana.Get("/w/alpha/stories/january-script-alert-8-script")).Page;
        Assert.Empty(page.QuerySelectorAll("main script:not([type='application/json']), [onerror], [onclick], img[src^=http], a[href^=javascript i], a[href^=data], a[href^='//']"));
        Assert.Equal(["https://example.com", "mailto:a@example.com", "/w/alpha/sales"], page.QuerySelectorAll(".prose > p a").Select(a => a.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".prose a[href^=http]"), a => Assert.Contains("noopener", a.GetAttribute("rel"), StringComparison.Ordinal));
        Assert.Equal(["/assets/x/icon.svg"], page.QuerySelectorAll(".prose img").Select(i => i.GetAttribute("src")));
        Assert.Contains(page.QuerySelectorAll("td"), td => td.TextContent == SampleHome.Hostile);
    }

    [Theory]
    [InlineData("```figure\nmetrics: [nonsense]\n```", "There is no metric")]
    [InlineData("Text.\n\n```figure\ncolour: red\n```", "begins on line 3")]
    [InlineData("```figure\nmetrics: [net_sales]\npinned: ../../x\n```", "figure.pinned")]
    [InlineData("```figure\nmetrics: [net_sales]\nby: [planet]\npinned: now\n```", "There is no dimension")]
    [InlineData("```figure\nmetrics: [net_sales]\nby: [customer]\nperiod: all\npinned: now\n```", "past its erasure")]
    [InlineData("```embed\naddress: http://app.powerbi.com/x\n```", "https://")]
    [InlineData("```embed\naddress: https://app.powerbi.com@evil.example/x\n```", "without a user")]
    public async Task A_block_that_is_wrong_is_told_and_the_text_is_kept_in_the_form(string body, string words)
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, "Once.");
        var answer = await Save(ana, body);
        Assert.Equal(400, answer.Status);
        Assert.Contains(words, answer.Text(".refusal"), StringComparison.Ordinal);
        Assert.Contains(body.Split('\n')[^2], answer.Text("textarea[name=body]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_without_end_are_refused_and_end_no_process()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, "Once.");
        Assert.Contains("too deep", (await Save(ana, new string('>', 20_000))).Text(".refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_comment_and_mark_as_read_and_remove_only_their_own()
    {
        await using var app = await _home.Start();
        var (ana, ray, rob) = (await Analyst(app), await Retailer(app), await app.SignIn(app.Add("Rob", memberships: ("alpha", Role.Retailer))));
        await Write(ana, Live);
        await Step(ana, "publish");
        await ray.Get(Here);
        await ray.Post(Here + "/comments", ("text", "Thanks <script>alert(1)</script>"));
        await ray.Post(Here + "/read");
        var read = await ana.Get(Here);
        Assert.Equal("Thanks <script>alert(1)</script>", read.Text(".comment .said"));
        Assert.DoesNotContain("<script>alert", read.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Ray (version 1", read.Text("#links"), StringComparison.Ordinal);
        string comment = (await rob.Get(Here)).Page.QuerySelector("input[name=comment]")?.GetAttribute("value") ?? "";
        Assert.Equal("", comment);
        string id = ((IStoryResponses)app.Store).CommentsOf("alpha", "january")[0].CommentId;
        Assert.Equal(404, (await rob.Post(Here + "/comments/remove", ("comment", id))).Status);
        Assert.Equal(302, (await ray.Post(Here + "/comments/remove", ("comment", id))).Status);
        Assert.Null((await ray.Get("/w/alpha/stories")).Page.QuerySelector(".shops .tag"));
    }

    [Fact]
    public async Task A_retailer_reaches_nothing_of_a_draft()
    {
        await using var app = await _home.Start();
        var (ana, ray) = (await Analyst(app), await Retailer(app));
        await Write(ana, Live);
        await ray.Get("/w/alpha/stories");
        foreach (string path in (string[])["", "/edit", "/versions", "/versions/1"]) Assert.Equal(404, (await ray.Get(Here + path)).Status);
        foreach (string path in (string[])["/comments", "/read", "/edit", "/state", "/links", "/remove"]) Assert.Equal(404, (await ray.Post(Here + path, ("text", "x"))).Status);
        Assert.Empty(((IStoryResponses)app.Store).ReadingsOf("alpha"));
    }

    [Fact]
    public async Task A_dashboard_of_others_is_framed_only_where_the_operator_allowed_its_host()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, "```embed\naddress: https://app.powerbi.com/reportEmbed?a=\"<b>\ntitle: Stores\n```\n");
        var before = await ana.Get(Here);
        Assert.Null(before.Page.QuerySelector("iframe"));
        Assert.DoesNotContain("frame-src", before.Header("Content-Security-Policy"), StringComparison.Ordinal);
        var op = await app.SignIn(app.Add("Op", isOperator: true));
        await op.Get("/admin/embeds");
        await op.Post("/admin/embeds", ("host", "app.powerbi.com"));
        var after = await ana.Get(Here);
        var frame = after.Page.QuerySelector("iframe")!;
        Assert.Equal("allow-scripts allow-same-origin allow-forms allow-popups", frame.GetAttribute("sandbox"));
        Assert.StartsWith("https://app.powerbi.com/", frame.GetAttribute("src"), StringComparison.Ordinal);
        Assert.EndsWith("; frame-src https://app.powerbi.com", after.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", (await ana.Get("/w/alpha/stories")).Header("Content-Security-Policy"), StringComparison.Ordinal);
        await op.Post("/admin/embeds/forbid", ("host", "app.powerbi.com"));
        Assert.Null((await ana.Get(Here)).Page.QuerySelector("iframe"));
        Assert.Contains(app.Store.Audit(20), e => e is { Kind: AuditKinds.EmbedHostAllowed, Subject: "app.powerbi.com" });
    }

    [Theory]
    [InlineData("https://app.powerbi.com")]
    [InlineData("*.powerbi.com")]
    [InlineData("localhost")]
    [InlineData("app.powerbi.com; script-src *")]
    [InlineData("powerbi")]
    public async Task What_is_no_host_is_not_allowed(string host)
    {
        await using var app = await _home.Start();
        var op = await app.SignIn(app.Add("Op", isOperator: true));
        await op.Get("/admin/embeds");
        Assert.Equal(400, (await op.Post("/admin/embeds", ("host", host))).Status);
        Assert.Empty(((IEmbedHosts)app.Store).EmbedHosts());
    }

    [Fact]
    public async Task A_public_link_reads_the_published_story_without_signing_in()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        string link = await Share(ana);
        await Save(ana, "A secret draft.");
        var read = await app.Browser().Get(link + "?where=country%3DFrance&period=7d");
        Assert.Equal((200, "January", "£310.00"), (read.Status, read.Text("h1"), read.Text(".figure-value")));
        Assert.Equal("noindex, nofollow", read.Header("X-Robots-Tag"));
        Assert.DoesNotContain("secret draft", read.Body, StringComparison.Ordinal);
        Assert.Empty(read.Page.QuerySelectorAll("form, nav, a[href^='/w/'], a.to"));
        Assert.Equal((AuditKinds.LinkRead, "alpha"), (app.Store.Audit(1)[0].Kind, app.Store.Audit(1)[0].Workspace));
        Assert.DoesNotContain(link.Split('.')[^1], string.Join(' ', app.Store.Audit(50).Select(e => e.Subject)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_link_shows_what_its_maker_may_see()
    {
        await using var app = await _home.Start();
        var person = app.Add("Lim");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Analyst, "country=France"), app.Now);
        string link = await Share(await app.SignIn(person));
        Assert.Equal("£160.00", (await (await Analyst(app)).Get(link)).Text(".figure-value"));
    }

    [Fact]
    public async Task A_public_link_shows_no_names_of_customers()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        const string byCustomer = "```figure\nmetrics: [net_sales]\nby: [customer]\nperiod: all\n```\n";
        string link = await Share(ana, byCustomer);
        Assert.Contains("Quill", (await ana.Get(Here)).Body, StringComparison.Ordinal);
        Assert.Equal(AuditKinds.PersonalDataViewed, app.Store.Audit(1)[0].Kind);
        var read = await app.Browser().Get(link);
        Assert.Equal(200, read.Status);
        Assert.DoesNotContain("Quill", read.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("revoked")]
    [InlineData("membership ended")]
    [InlineData("no analyst any more")]
    [InlineData("locked out")]
    [InlineData("story withdrawn")]
    [InlineData("another secret")]
    public async Task A_public_link_ends(string when)
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        string link = await Share(ana);
        Assert.Equal(200, (await app.Browser().Get(link)).Status);
        switch (when)
        {
            case "expired": app.Time.Pass(TimeSpan.FromDays(15)); break;
            case "revoked": await ana.Post(Here + "/links/revoke", ("link", ((ISharedLinks)app.Store).LinksTo("alpha", "january")[0].LinkId)); break;
            case "membership ended": app.Store.Remove("Ana", "alpha"); break;
            case "no analyst any more": app.Store.Set(new Membership("Ana", "alpha", Role.Retailer), app.Now); break;
            case "locked out": app.Store.Disable("Ana", app.Now); break;
            case "story withdrawn": await Step(ana, "withdraw"); break;
            default: link = link[..^3] + "xyz"; break;
        }
        var answer = await app.Browser().Get(link);
        Assert.Equal((404, "There is nothing here for you"), (answer.Status, answer.Text("h1")));
        Assert.DoesNotContain("January", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_kept_as_hashes_and_tried_only_so_often()
    {
        await using var app = await TestApp.Start(_home.Home, new WebOptions { LinkReadsPerMinute = 2, AttemptsPerMinute = 1000 }, _home.Warehouses);
        var ana = await Analyst(app);
        string link = await Share(ana);
        Assert.DoesNotContain(((ISharedLinks)app.Store).LinksTo("alpha", "january"), l => link.Contains(l.SecretHash, StringComparison.Ordinal));
        var statuses = new List<int>();
        for (int i = 0; i < 3; i++) statuses.Add((await app.Browser().Get(link)).Status);
        Assert.Equal([200, 200, 429], statuses);
    }

    [Fact]
    public async Task Only_a_published_story_gets_a_link()
    {
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        await Write(ana, Live);
        Assert.Contains("Publish it first", (await ana.Post(Here + "/links", ("note", "x"), ("days", "14"))).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_written_by_hand_is_read_and_a_mistake_in_it_told_with_its_line()
    {
        string folder = Path.Combine(_home.Folder(), "stories");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "by-hand.md"), "---\ntitle: By hand\nsummary: It works\n---\n\nHello.\n");
        File.WriteAllText(Path.Combine(folder, "wrong.md"), "---\ntitle: Wrong\nstate: finished\n---\n");
        await using var app = await _home.Start();
        var ana = await Analyst(app);
        Assert.Equal("Hello.", (await ana.Get("/w/alpha/stories/by-hand")).Text(".prose p"));
        Assert.Contains("stories/wrong.md, line 3: story.state must be one of", (await ana.Get("/w/alpha/stories")).Text("main"), StringComparison.Ordinal);
        await ana.Post("/w/alpha/stories/by-hand/state", ("version", Version(await ana.Get("/w/alpha/stories/by-hand"))), ("do", "publish"));
        Assert.Equal("Hello.", (await (await Retailer(app)).Get("/w/alpha/stories/by-hand")).Text(".prose p"));
    }

    static async Task<string> Share(Browser author, string body = Live)
    {
        await Write(author, body);
        await Step(author, "publish");
        string link = (await author.Post(Here + "/links", ("note", "The bank"), ("days", "14"))).Text(".secret");
        Assert.StartsWith("http://localhost/shared/", link, StringComparison.Ordinal);
        return link["http://localhost".Length..];
    }

    static async Task Write(Browser author, string body, string restated = "1 %", string title = "January", string where = Here)
    {
        await author.Get("/w/alpha/stories");
        Assert.Equal(where + "/edit", (await author.Post("/w/alpha/stories", ("title", title))).Location);
        var saved = await Save(author, body, restated, title, where);
        Assert.True(saved.Status == 302, saved.Text("main"));
    }

    static async Task<Answer> Save(Browser author, string body, string restated = "1 %", string title = "January", string where = Here) =>
        await author.Post(where + "/edit", ("version", Version(await author.Get(where + "/edit"))), ("title", title), ("restated", restated), ("summary", "It held."), ("recommendations", "Go on.\nLook again."), ("body", body));

    static async Task<Answer> Step(Browser author, string step) => await author.Post(Here + "/state", ("version", Version(await author.Get(Here))), ("do", step));

    static string Version(Answer answer) => answer.Page.QuerySelector("input[name=version]")!.GetAttribute("value")!;

    static string Plain(string text) => Space().Replace(text, " ");

    static Task<Browser> Analyst(TestApp app, string name = "Ana") => app.SignIn(app.Store.FindPerson(name) ?? app.Add(name, memberships: ("alpha", Role.Analyst)));

    static Task<Browser> Retailer(TestApp app) => app.SignIn(app.Add("Ray", memberships: ("alpha", Role.Retailer)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
