using Microsoft.Extensions.DependencyInjection;
using Tillsight.Web.Pages;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Tests.Pages;

/// <summary>A page that was drawn is kept, and never shown to whom it was not drawn for, nor after the data changed.</summary>
public class DrawnPagesTests(SampleHome home)
{
    const string Address = "/w/alpha/products?period=all";

    [Fact]
    public async Task The_same_page_is_drawn_once()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        var first = await browser.Get(Address);
        Forge(app);
        Assert.Contains("forged", (await browser.Get(Address)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", first.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_with_other_rights_get_pages_of_their_own()
    {
        await using var app = await TestApp.Start(home);
        var limited = app.Add("Lim");
        app.Store.Set(new Membership(limited.PersonId, "alpha", Role.Retailer, "product=P1"), app.Now);
        using var whole = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        using var part = await app.SignIn(limited);
        Assert.Contains("P2", (await whole.Get(Address)).Text("#board--products"), StringComparison.Ordinal);
        Assert.DoesNotContain("P2", (await part.Get(Address)).Text("#board--products"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_beyond_a_change_of_the_data()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        await browser.Get(Address);
        Forge(app);
        app.Server.App.Services.GetRequiredService<DataVersions>().Bump("alpha");
        Assert.DoesNotContain("forged", (await browser.Get(Address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_reader_has_their_own_form_token_and_name()
    {
        await using var app = await TestApp.Start(home);
        using var ada = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Retailer)));
        using var bea = await app.SignIn(app.Add("Bea", memberships: ("alpha", Role.Retailer)));
        string first = (await ada.Get(Address)).Body, second = (await bea.Get(Address)).Body;
        Assert.Contains("Ada", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", second, StringComparison.Ordinal);
        Assert.NotEqual(Token(first), Token(second));
    }

    [Fact]
    public async Task A_page_that_names_customers_is_written_down_each_time()
    {
        await using var app = await TestApp.Start(home);
        using var browser = await app.SignIn(app.Add("Ada", memberships: ("alpha", Role.Analyst)));
        await browser.Get("/w/alpha/customers");
        await browser.Get("/w/alpha/customers");
        Assert.Equal(2, app.Store.Audit(100).Count(e => e is { Kind: AuditKinds.PersonalDataViewed, Subject: "customer list" }));
    }

    [Fact]
    public void The_oldest_unused_go_first()
    {
        var pages = new DrawnPages(100_000);
        for (int i = 0; i < 14; i++)
        {
            pages.Keep($"k{i}", Of(new string('x', 2000)));
            pages.Find("k0");
        }
        Assert.NotNull(pages.Find("k0"));
        Assert.Null(pages.Find("k1"));
        Assert.NotNull(pages.Find("k13"));
    }

    /// <summary>Puts a page of its own in place of the one that is kept.</summary>
    static void Forge(TestApp app)
    {
        var pages = app.Server.App.Services.GetRequiredService<DrawnPages>();
        using var shop = app.Server.App.Services.GetRequiredService<Warehouses>().Open("alpha", new Membership("x", "alpha", Role.Retailer))!;
        string key = DrawnPages.KeyOf(shop, app.Now, Address);
        var kept = pages.Find(key);
        Assert.NotNull(kept);
        pages.Replace(key, kept with { Title = "forged" });
    }

    static Drawn Of(string markup) => new(typeof(MessagePage), "t", null, new Dictionary<string, object?> { ["Text"] = markup });

    static string Token(string body) => body.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
}
