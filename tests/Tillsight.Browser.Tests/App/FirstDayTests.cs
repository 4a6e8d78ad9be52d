using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tillsight.Browser.Tests.App;

/// <summary>The first day of a Tillsight: from the link in the terminal to the retailer who reads the same figures as the analyst.</summary>
public sealed class FirstDayTests(BrowserFixture browser) : IAsyncLifetime
{
    const string Shop = "/w/corner-shop";

    static readonly DateOnly NewYear = new(2011, 1, 1), LastDay = new(2011, 3, 9);

    ServedApp? _app;

    ServedApp App => _app!;

    public async ValueTask InitializeAsync() => _app = await ServedApp.Empty();

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task A_first_start_leads_to_figures_that_reach_down_to_file_and_line_and_read_alike_for_analyst_and_retailer()
    {
        var @operator = await browser.OpenPage();
        await Newcomer.MakeAccount(@operator, App.FirstStart, "Olga");
        await MakeWorkspace(@operator);
        string forAnalyst = await Newcomer.Invite(@operator, App.Address, "Ada", "analyst", "corner-shop"), forRetailer = await Newcomer.Invite(@operator, App.Address, "Rita", "retailer", "corner-shop");

        var analyst = await browser.OpenPage();
        await Newcomer.MakeAccount(analyst, forAnalyst, "Ada");
        await SignInWithSecondFactor(analyst);
        await Upload(analyst);
        await LoadIt(analyst);
        await ReadOverview(analyst);
        await FilterByBar(analyst);
        await FilterByChart(analyst);
        string seen = analyst.Url;
        await DrillToLine(analyst);
        await DownloadLines(analyst);

        // Stories are written and published here, and read below.
        var retailer = await browser.OpenPage();
        await Newcomer.MakeAccount(retailer, forRetailer, "Rita");
        await ReadAsRetailer(retailer, seen);
    }

    static async Task MakeWorkspace(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a workspace" }).ClickAsync();
        await page.GetByLabel("Name of the shop").FillAsync("Corner Shop");
        await page.GetByLabel("Currency").FillAsync("GBP");
        await page.GetByLabel("Time zone").FillAsync("Europe/London");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("Corner Shop is there");
    }

    async Task SignInWithSecondFactor(IPage page)
    {
        await page.GotoAsync(App.Address + "/account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code of the key" })).ToBeVisibleAsync();
        string key = await page.Locator("code.secret").InnerTextAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Code" }).FillAsync(AuthenticatorApp.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await Newcomer.SignOut(page);
        await Newcomer.SignIn(page, "Ada");
        await page.GetByLabel("Code from your authenticator app").FillAsync(AuthenticatorApp.Code(key, stepsAhead: 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Account of Ada" })).ToBeVisibleAsync();
    }

    async Task Upload(IPage page)
    {
        await page.GotoAsync(App.Address + Shop + "/overview");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bring the first export" }).ClickAsync();
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "orders.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(CornerShop.Csv()) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await Expect(page.GetByLabel("What Customer ID is")).ToHaveValueAsync("customer_id");
        await Expect(page.GetByLabel("What Unit Price is")).ToHaveValueAsync("unit_price");
    }

    static async Task LoadIt(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Load", Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**/data/loads/*");
        await Expect(page.Locator("#stages li").First).ToBeVisibleAsync();
        await Expect(page.Locator("main [role=status]")).ToContainTextAsync("Loaded. orders.csv");
        Assert.Empty(await Axe.Violations(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Overview", Exact = true }).Last.ClickAsync();
    }

    static async Task ReadOverview(IPage page)
    {
        await ExpectNetSales(page, CornerShop.NetSales(new(2011, 2, 1), new(2011, 2, 28)));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Period", Exact = true }).SelectOptionAsync("ytd");
        await page.WaitForURLAsync("**period=ytd**");
        await ExpectNetSales(page, CornerShop.NetSales(NewYear, LastDay));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Compared with", Exact = true }).SelectOptionAsync("year");
        await page.WaitForURLAsync("**compare=year**");
        string before = CornerShop.NetSales(NewYear.AddYears(-1), LastDay.AddYears(-1)).ToString("N0", CultureInfo.InvariantCulture);
        await Expect(Figures.Card(page, "Net sales").Locator(".change")).ToContainTextAsync(before);
    }

    static async Task FilterByBar(IPage page)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Filter by", Exact = true }).SelectOptionAsync("country");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Country", Exact = true }).SelectOptionAsync("France");
        await Expect(page.Locator(".chip")).ToContainTextAsync("France");
        await ExpectNetSales(page, CornerShop.NetSales(NewYear, LastDay, l => l.Country == "France"));
    }

    /// <summary>A click on the first bar; the back button; and the bar once more.</summary>
    static async Task FilterByChart(IPage page)
    {
        decimal before = await Figures.Exact(page, "Net sales");
        string category = await ClickFirstCategory(page);
        decimal within = CornerShop.NetSales(NewYear, LastDay, l => l.Country == "France" && CornerShop.CategoryOf(l.Product) == category);
        await ExpectNetSales(page, within);
        await page.GoBackAsync();
        await Expect(page.Locator(".chip")).ToHaveCountAsync(1);
        await ExpectNetSales(page, before);
        await ClickFirstCategory(page);
        await ExpectNetSales(page, within);
    }

    static async Task<string> ClickFirstCategory(IPage page)
    {
        var chart = page.Locator("figure.chart[data-name=category_by_net_sales]");
        await chart.ScrollIntoViewIfNeededAsync();
        await Expect(chart.Locator("canvas")).ToBeVisibleAsync();
        string category = (await chart.Locator("tbody td").First.TextContentAsync())!;
        await chart.Locator("canvas").ClickAsync(new() { Position = new() { X = 60, Y = 16 } });
        await Expect(page.Locator(".chip", new() { HasText = category })).ToBeVisibleAsync();
        return category;
    }

    static async Task DrillToLine(IPage page)
    {
        await Figures.Card(page, "Net sales").GetByRole(AriaRole.Link, new() { Name = "Passport" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Net sales");
        await page.GetByRole(AriaRole.Link, new() { Name = "All lines behind it" }).ClickAsync();
        var first = page.GetByRole(AriaRole.Link, new() { Name = "orders.csv, line" }).First;
        string place = await first.InnerTextAsync();
        int number = int.Parse(place[(place.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
        await first.ClickAsync();
        await Expect(page.GetByText($"Read from orders.csv, line {number} ")).ToBeVisibleAsync();
        string order = CornerShop.Csv().Split('\n')[number - 1].Split(',')[0];
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "As it came" })).ToContainTextAsync(order);
        await page.GoBackAsync();
    }

    static async Task DownloadLines(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV of The order lines behind it" }).ClickAsync());
        Assert.Equal("corner-shop-lines.csv", download.SuggestedFilename);
        string[] rows = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        string category = (await page.Locator(".chip", new() { HasText = "category" }).InnerTextAsync()).Split(':')[1].Trim(' ', '×', '\n');
        Assert.Equal(CornerShop.Lines.Count(l => DateOnly.FromDateTime(l.At) >= NewYear && l.Country == "France" && CornerShop.CategoryOf(l.Product) == category), rows.Length - 1);
    }

    async Task ReadAsRetailer(IPage page, string seen)
    {
        await page.GotoAsync(seen);
        await Expect(page.Locator(".chip")).ToHaveCountAsync(2);
        string category = (await page.Locator(".chip", new() { HasText = "category" }).InnerTextAsync()).Split(':')[1].Trim(' ', '×', '\n');
        await ExpectNetSales(page, CornerShop.NetSales(NewYear, LastDay, l => l.Country == "France" && CornerShop.CategoryOf(l.Product) == category));
        var sections = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        await Expect(sections.GetByRole(AriaRole.Link, new() { Name = "Sales", Exact = true })).ToBeVisibleAsync();
        await Expect(sections.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Data|Quality|Settings|Erasures)$") })).ToHaveCountAsync(0);
        Assert.Equal(404, (await page.GotoAsync(App.Address + Shop + "/quality"))!.Status);
    }

    static Task ExpectNetSales(IPage page, decimal expected) =>
        Expect(Figures.Card(page, "Net sales").Locator(".figure-value")).ToHaveAttributeAsync("title", expected.ToString("'£'#,##0.00", CultureInfo.InvariantCulture));
}
