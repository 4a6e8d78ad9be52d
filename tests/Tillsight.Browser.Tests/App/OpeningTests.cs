namespace Tillsight.Browser.Tests.App;

/// <summary>The sample app stands and shows what its export holds.</summary>
public sealed class OpeningTests(BrowserFixture browser, SampleApp app)
{
    [Fact]
    public async Task The_overview_shows_the_net_sales_that_the_export_adds_up_to()
    {
        var page = await browser.OpenPage();
        await app.Open(page, "retailer", SampleApp.Shop + "/overview?period=all");
        Assert.Equal(CornerShop.NetSales(DateOnly.MinValue, DateOnly.MaxValue), await Figures.Exact(page, "Net sales"));
    }
}
