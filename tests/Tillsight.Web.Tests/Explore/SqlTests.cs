using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Explore;

public class SqlTests(SampleHome home)
{
    [Theory]
    [InlineData("select sum(net_amount) as s from fct_order_line where kind = 'sale'", "1,140")]
    [InlineData("with x as (select 41 + 1 as a) select a from x", "42")]
    [InlineData("select count(*) from range(7);", "7")]
    [InlineData("select product_name from main.dim_product where product_key = 2 -- the hostile one", SampleHome.Hostile)]
    [InlineData("select '@month_start(x)' as text", "@month_start(x)")]
    [InlineData("describe dim_place", "place_key")]
    [InlineData("summarize select 5 as n", "n")]
    public async Task A_select_is_answered(string sql, string cell) =>
        Assert.Equal(cell, (await Run(sql)).Text("table tbody td"));

    [Theory]
    [InlineData("insert into dim_place values (9, 'X', null, null)")]
    [InlineData("update dim_place set country = 'X'")]
    [InlineData("delete from dim_place")]
    [InlineData("create table t(a int)")]
    [InlineData("create temp view fct_order_line as select 1")]
    [InlineData("drop table dim_place")]
    [InlineData("copy dim_place to 'x.csv'")]
    [InlineData("copy (select 1) to '/tmp/x.csv'")]
    [InlineData("attach '/tmp/other.duckdb'")]
    [InlineData("detach warehouse")]
    [InlineData("pragma database_list")]
    [InlineData("set memory_limit = '99GB'")]
    [InlineData("reset all")]
    [InlineData("install httpfs")]
    [InlineData("load httpfs")]
    [InlineData("call pragma_version()")]
    [InlineData("commit")]
    [InlineData("rollback")]
    [InlineData("checkpoint")]
    [InlineData("vacuum")]
    [InlineData("export database '/tmp/x'")]
    [InlineData("prepare p as select 1")]
    [InlineData("set variable a = 1")]
    [InlineData("explain analyze select 1")]
    [InlineData("use temp")]
    [InlineData("show tables")]
    [InlineData("select 1; select 2")]
    [InlineData("select 1; drop table dim_place")]
    [InlineData("with x as (select 1) insert into dim_place select 9, 'X', null, null")]
    public async Task Everything_but_one_select_is_refused(string sql) => await Refuses(sql);

    [Theory]
    [InlineData("select * from read_csv('/etc/passwd')")]
    [InlineData("select * from read_text('workspace.yaml')")]
    [InlineData("select * from read_blob('warehouse.duckdb')")]
    [InlineData("select * from read_parquet('raw/*/*.parquet')")]
    [InlineData("select * from parquet_scan('x')")]
    [InlineData("select * from read_json_auto('x')")]
    [InlineData("select * from glob('*')")]
    [InlineData("select * from sniff_csv('x')")]
    [InlineData("select * from '/etc/passwd'")]
    [InlineData("select * from 'raw/x.parquet'")]
    [InlineData("select (with \"x.parquet\" as (select 1) select 1), * from 'x.parquet'")]
    [InlineData("select exists(select 1 from read_text('x'))")]
    [InlineData("select * from (select 1) t, lateral (select * from read_text('x'))")]
    [InlineData("select * from duckdb_settings()")]
    [InlineData("select * from duckdb_secrets()")]
    [InlineData("select * from pragma_database_list()")]
    [InlineData("select * from query('select 1')")]
    [InlineData("select * from query_table('dim_place')")]
    [InlineData("select getenv('HOME')")]
    [InlineData("select current_setting('memory_limit')")]
    [InlineData("select write_log('x')")]
    [InlineData("select * from information_schema.tables")]
    [InlineData("select * from other.main.t")]
    [InlineData("select * from temp.main.agg_order")]
    [InlineData("select * from (describe select * from read_text('x'))")]
    public async Task No_file_setting_or_other_catalog_is_reached(string sql) => await Refuses(sql);

    async Task Refuses(string sql)
    {
        var answer = await Run(sql);
        Assert.Equal(400, answer.Status);
        string[] reasons = ["Only a select", "One statement at a time", "There is no table", "is not taken here", "The tables are listed"];
        Assert.True(reasons.Any(r => answer.Text(".refusal").Contains(r, StringComparison.Ordinal)), answer.Text(".refusal"));
        Assert.Null(answer.Page.QuerySelector("main .table-card"));
    }

    [Theory]
    [InlineData("selec 1", "line 1, column 1")]
    [InlineData("select a\nfrom dim_place", "Line 1, column 8")]
    [InlineData("select 1\nfrom dim_planet", "at line 2, column 6")]
    [InlineData("select cast('x' as integer)", "Could not convert string 'x' to INT32")]
    [InlineData("select sum(170141183460469231731687303715884105727::hugeint)", "more than 18 digits")]
    [InlineData("select $name", "parameter")]
    public async Task A_mistake_is_told_with_its_place(string sql, string words) => Assert.Contains(words, (await Run(sql)).Text(".refusal"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_page_shows_a_thousand_rows_and_says_so()
    {
        var answer = await Run("select * from range(5000)");
        Assert.Equal("The first 1,000 rows", answer.Text(".table-card h3"));
    }

    [Fact]
    public async Task A_file_holds_up_to_a_hundred_thousand_rows_with_formulas_made_harmless()
    {
        await using var app = await TestApp.Start(home);
        var browser = await Analyst(app);
        await browser.Get("/w/alpha/explore/sql");
        var answer = await browser.Post("/w/alpha/explore/sql", ("sql", "select '=1+1' as t from range(200000)"), ("file", "csv"));
        string[] lines = answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(100_001, lines.Length);
        Assert.False(lines[1].TrimStart('"').StartsWith('='));
        Assert.Equal(AuditKinds.Exported, app.Store.Audit(1)[0].Kind);
    }

    [Fact]
    public async Task A_slow_statement_is_stopped()
    {
        var answer = await Run("select count(*) from range(3000000) a, range(3000000) b where a.range * b.range % 7 = 3");
        Assert.Contains("stopped after 10 seconds", answer.Text(".refusal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_run_is_written_to_the_audit_log_with_its_beginning()
    {
        await using var app = await TestApp.Start(home);
        var browser = await Analyst(app);
        await browser.Get("/w/alpha/explore/sql");
        await browser.Post("/w/alpha/explore/sql", ("sql", "select '" + new string('x', 400) + "'"));
        var entry = app.Store.Audit(1)[0];
        Assert.Equal((AuditKinds.SqlRun, "alpha", 200), (entry.Kind, entry.Workspace, entry.Subject.Length));
    }

    [Fact]
    public async Task A_link_fills_the_statement_in_and_does_not_run_it()
    {
        await using var app = await TestApp.Start(home);
        var answer = await (await Analyst(app)).Get("/w/alpha/explore/sql?sql=select+1");
        Assert.Equal("select 1", answer.Text("textarea"));
        Assert.Null(answer.Page.QuerySelector("main .table-card"));
    }

    [Fact]
    public async Task A_retailer_has_no_sql()
    {
        await using var app = await TestApp.Start(home);
        Assert.Equal(404, (await (await app.SignIn(app.Add("Ray", memberships: ("alpha", Role.Retailer)))).Get("/w/alpha/explore/sql")).Status);
    }

    [Fact]
    public async Task An_analyst_with_a_row_limit_has_no_sql()
    {
        await using var app = await TestApp.Start(home);
        var person = app.Add("Lim");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Analyst, "country=France"), app.Now);
        var browser = await app.SignIn(person);
        Assert.Equal(404, (await browser.Get("/w/alpha/explore/sql")).Status);
        await browser.Get("/w/alpha/explore");
        Assert.Equal(404, (await browser.Post("/w/alpha/explore/sql", ("sql", "select 1"))).Status);
    }

    [Fact]
    public async Task An_analyst_who_sees_no_names_has_no_sql()
    {
        await using var app = await TestApp.Start(home);
        var person = app.Add("Mask");
        app.Store.Set(new Membership(person.PersonId, "alpha", Role.Analyst, SeesPersonal: false), app.Now);
        Assert.Equal(404, (await (await app.SignIn(person)).Get("/w/alpha/explore/sql")).Status);
    }

    async Task<Answer> Run(string sql)
    {
        await using var app = await TestApp.Start(home);
        using var browser = await Analyst(app);
        await browser.Get("/w/alpha/explore/sql");
        return await browser.Post("/w/alpha/explore/sql", ("sql", sql));
    }

    static Task<Browser> Analyst(TestApp app) => app.SignIn(app.Add("Ana", memberships: ("alpha", Role.Analyst)));
}
