using Tillsight.Metrics;
using Tillsight.Metrics.Queries;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Tests.Admin;

public class MaskTests(NamedHome home) : IClassFixture<NamedHome>
{
    static readonly string[] Secrets = ["Lovelace", "ada.lovelace", "7946"];

    [Fact]
    public void Personal_columns_are_found_by_name_and_content()
    {
        using var shop = Open(new Membership("Ada", "delta", Role.Analyst));
        Assert.Equal(["customer_name", "x_email", "x_phone"], PersonalColumns.Propose(shop.Reader!).Order());
    }

    [Fact]
    public void A_retailer_sees_initials_and_an_analyst_the_name()
    {
        Assert.Equal(["A••• L•••"], Names(new Membership("Ada", "delta", Role.Retailer)));
        Assert.Equal([NamedHome.Name], Names(new Membership("Ada", "delta", Role.Analyst)));
    }

    [Theory]
    [InlineData(Role.Retailer, true, NamedHome.Name)]
    [InlineData(Role.Analyst, false, "A••• L•••")]
    public void The_right_of_the_membership_comes_before_the_role(Role role, bool sees, string shown) => Assert.Equal([shown], Names(new Membership("Ada", "delta", role, SeesPersonal: sees)));

    [Fact]
    public void No_table_of_a_masked_reader_holds_a_personal_cell()
    {
        using var shop = Open(new Membership("Ada", "delta", Role.Retailer));
        foreach (string table in shop.Reader!.Query("select distinct table_name from information_schema.tables where table_catalog = current_database()").Column<string?>("table_name").OfType<string>())
        {
            string text = shop.Reader.Query($"select cast(list(t) as varchar) as text from {table} t").Column<string?>("text")[0] ?? "";
            foreach (string secret in Secrets) Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{table} shows {secret}");
        }
    }

    [Theory]
    [InlineData("customer=Ada Lovelace", 0)]
    [InlineData("email=ada.lovelace@example.org", 0)]
    [InlineData("customer=CUST-7", 20)]
    public void A_masked_reader_finds_a_customer_by_id_only(string where, long lines)
    {
        using var shop = Open(new Membership("Ada", "delta", Role.Retailer));
        Assert.Equal(lines, new MetricReader(shop.Reader!).Answer(new MetricQuery { Metrics = ["lines"], Where = MetricFilter.Parse([where]) }).Total.Lines);
        shop.Narrow(MetricFilter.Parse([where]));
        Assert.Equal(lines, shop.Reader!.Query("select count(*) as n from fct_order_line").Column<long?>("n")[0]);
    }

    [Fact]
    public void A_limit_and_a_mask_hold_together()
    {
        Assert.Equal(["A••• L•••"], Names(new Membership("Ada", "delta", Role.Retailer, "country=France")));
        Assert.Empty(Names(new Membership("Ada", "delta", Role.Retailer, "country=Peru")));
    }

    [Fact]
    public void An_id_that_is_personal_is_shown_as_a_name_of_this_workspace_and_found_by_it()
    {
        using var shop = Open(new Membership("Ada", "delta", Role.Analyst));
        var mask = new PersonalMask(["customer_id", "customer_name"], new string('a', 64));
        RowScope.Narrow(shop.Reader!, [], [], mask);
        string id = shop.Reader!.Query("select customer_id from dim_customer where customer_name = 'A••• L•••'").Column<string?>("customer_id")[0]!;
        Assert.Matches("^C-[0-9A-F]{10}$", id);
        Assert.Equal(20, new MetricReader(shop.Reader).Answer(new MetricQuery { Metrics = ["lines"], Where = MetricFilter.Parse([$"customer={id}"]) }).Total.Lines);
    }

    [Fact]
    public async Task A_look_at_names_is_written_down_only_where_the_reader_sees_them()
    {
        await using var app = await TestApp.Start(home.Home, shared: home.Warehouses);
        Gate.RouteMarks.MapNaming(app, "/w/{workspace}/naming");
        foreach (var (name, role) in (ReadOnlySpan<(string, Role)>)[("Ann", Role.Analyst), ("Rita", Role.Retailer)]) app.Add(name, memberships: ("delta", role));
        foreach (string name in (string[])["Ann", "Rita"])
        {
            using var browser = await app.SignIn(app.Store.FindPerson(name)!);
            Assert.Equal(200, (await browser.Get("/w/delta/naming")).Status);
        }
        Assert.Equal(["Ann"], app.Store.Audit(50).Where(e => e.Kind == AuditKinds.PersonalDataViewed).Select(e => e.PersonName));
    }

    [Theory]
    [InlineData("/w/delta/overview?period=all&where=customer%3DCUST-7")]
    [InlineData("/w/delta/overview?period=all&pick=customer")]
    [InlineData("/w/delta/overview?period=all&pick=email")]
    [InlineData("/w/delta/analysis/rfm")]
    [InlineData("/w/delta/analysis/returns")]
    public async Task No_page_shows_a_retailer_who_customers_are(string path)
    {
        await using var app = await TestApp.Start(home.Home, shared: home.Warehouses);
        using var browser = await app.SignIn(app.Add("Rita", memberships: ("delta", Role.Retailer)));
        var answer = await browser.Get(path);
        Assert.Equal(200, answer.Status);
        foreach (string secret in Secrets) Assert.DoesNotContain(secret, answer.Body, StringComparison.Ordinal);
    }

    OpenShop Open(Membership membership) => home.Warehouses.Open("delta", membership)!;

    IReadOnlyList<string?> Names(Membership membership)
    {
        using var shop = Open(membership);
        return shop.Reader!.Query("select customer_name from dim_customer where customer_id = 'CUST-7'").Column<string?>("customer_name");
    }
}
