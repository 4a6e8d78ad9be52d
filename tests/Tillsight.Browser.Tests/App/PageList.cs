using Microsoft.Playwright;
using Tillsight.Analyses;

namespace Tillsight.Browser.Tests.App;

/// <summary>Every page of the app, for an operator who is an analyst of the shops.</summary>
static class PageList
{
    const string Shop = SampleApp.Shop;

    /// <summary>Pages of figures, with much data, with little and with none.</summary>
    public static readonly string[] Figures =
    [
        $"{Shop}/overview", $"{Shop}/overview?period=all&compare=both&where=country%3DFrance", $"{Shop}/overview?period=custom&from=1999-01-01&to=1999-02-01", $"{Shop}/sales", $"{Shop}/products", $"{Shop}/customers",
        $"{Shop}/product?id=P07", $"{Shop}/customer?id=C001", $"{Shop}/figure/net_sales", $"{Shop}/figure/aov", $"{Shop}/why/net_sales", $"{Shop}/why/orders", $"{Shop}/lines", $"{Shop}/lines?metric=returns",
        $"{SampleApp.YoungShop}/overview", $"{SampleApp.YoungShop}/customers", $"{SampleApp.NewShop}/overview",
    ];

    public static readonly string[] InDepth = [.. AnalysisCatalogue.All.Select(a => $"{Shop}/analysis/{a.Id}"), $"{SampleApp.YoungShop}/analysis/rfm", $"{SampleApp.NewShop}/analysis/rfm"];

    public static readonly string[] Running =
    [
        $"{Shop}/data", $"{SampleApp.NewShop}/data", $"{Shop}/quality", $"{Shop}/quality/quarantine", $"{Shop}/settings", $"{Shop}/erasures", "/workspaces", "/account", "/account/tokens",
        "/admin/people", "/admin/workspaces", "/admin/tokens", "/admin/audit", "/no-such-page",
    ];

    /// <summary>Pages for those who have not signed in.</summary>
    public static readonly string[] Outside = ["/sign-in", "/invitation/none.none"];

    public const int DeeperCount = 5;

    /// <summary>Pages that only the page above them names: a line, a column, a row in quarantine, rights in a shop.</summary>
    public static async Task<string[]> Deeper(IPage page, string address)
    {
        // Columns are listed once they have been profiled.
        await page.GotoAsync(address + Shop + "/quality");
        await page.Locator("a[href*='/quality/columns/']").First.WaitForAsync();
        return
        [
            await First("a[href*='/quality/columns/']"), await First("a[href*='/quality/quarantine/']", "/quality/quarantine"), await First("a[href*='/line?']", "/lines"),
            await FirstAt("/admin/people", "a[href*='/memberships/']"), await Uploaded(),
        ];

        Task<string> First(string selector, string at = "/quality") => FirstAt(Shop + at, selector);

        async Task<string> FirstAt(string path, string selector)
        {
            await page.GotoAsync(address + path);
            return (await page.Locator(selector).First.GetAttributeAsync("href"))!;
        }

        async Task<string> Uploaded()
        {
            await page.GotoAsync(address + SampleApp.NewShop + "/data");
            await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "orders.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(CornerShop.Csv(new DateTime(2010, 1, 20))) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Load", Exact = true }).First.WaitForAsync();
            return new Uri(page.Url).PathAndQuery;
        }
    }
}
