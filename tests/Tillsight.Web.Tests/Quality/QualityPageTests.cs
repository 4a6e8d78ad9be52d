using Tillsight.Web.Tests.Data;

namespace Tillsight.Web.Tests.Quality;

public class QualityPageTests
{
    [Fact]
    public async Task The_balance_sheet_shows_where_every_row_went()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        var page = await shop.Settled("/w/shop/quality");
        Assert.Equal(["123", "121", "1", "1"], page.Page.QuerySelectorAll("#balance--balance tbody tr").Where(r => r.Children[0].TextContent is "Came in" or "Loaded" or "Left out by a rule" or "In quarantine").Select(r => r.Children[1].TextContent));
    }

    [Fact]
    public async Task Switching_a_rule_off_and_on_again_changes_the_figures_and_brings_them_back()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        string before = await shop.NetSales();
        var on = (await shop.Settled("/w/shop/quality")).Page.QuerySelectorAll("input[name=rule][checked]").Select(i => ("rule", i.GetAttribute("value")!)).ToArray();
        await shop.Settled((await shop.Browser.Post("/w/shop/quality/rules", [.. on.Where(r => r.Item2 != "product_codes")])).Location!);
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40) + 18m), await shop.NetSales());
        await shop.Browser.Get("/w/shop/quality");
        await shop.Settled((await shop.Browser.Post("/w/shop/quality/rules", on)).Location!);
        Assert.Equal(before, await shop.NetSales());
    }

    [Fact]
    public async Task A_column_has_a_page_with_its_quantiles_extremes_and_most_common_values()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        var link = (await shop.Settled("/w/shop/quality")).Page.QuerySelectorAll("a").First(a => a.TextContent == "Price");
        string text = (await shop.Browser.Get(link.GetAttribute("href")!)).Text("main");
        foreach (string part in (string[])["Quantiles", "Extremes", "Most common values", "Median absolute deviation"]) Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_is_made_once_for_a_state_of_the_data()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        await shop.Settled("/w/shop/quality");
        string first = (await shop.Browser.Get("/w/shop/quality/events")).Body;
        Assert.Equal(first, (await shop.Browser.Get("/w/shop/quality/events")).Body);
    }

    [Theory]
    [InlineData("/w/shop/quality")]
    [InlineData("/w/shop/quality/quarantine")]
    [InlineData("/w/shop/data")]
    public async Task An_empty_shop_leads_to_the_upload(string address)
    {
        await using var shop = await ShopOfOwn.Open();
        var page = (await shop.Browser.Get(address)).Page;
        Assert.True(page.QuerySelector("main a[href='/w/shop/data']") is not null || page.QuerySelector("form[action='/w/shop/data/uploads']") is not null);
    }
}
