using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Tillsight.Testing;
using Tillsight.Web.Loads;
using Tillsight.Web.People;
using Tillsight.Workspaces;

namespace Tillsight.Web.Tests.Data;

/// <summary>A home of a test's own with an empty shop and its analyst in a browser.</summary>
sealed class ShopOfOwn : IAsyncDisposable
{
    readonly TemporaryFolder _folder = new();

    ShopOfOwn() => Home = new TillsightHome(_folder.File("home"));

    public TestApp App { get; private set; } = null!;

    public Browser Browser { get; private set; } = null!;

    public TillsightHome Home { get; }

    public Workspace Workspace => Home.Workspace("shop");

    public static async Task<ShopOfOwn> Open(WebOptions? options = null)
    {
        var shop = new ShopOfOwn();
        shop.Workspace.Open(() => new WorkspaceSettings { Name = "Shop", Currency = "GBP", Locale = "en-GB" });
        shop.App = await TestApp.Start(shop.Home, (options ?? new WebOptions()) with { AttemptsPerMinute = 1000 });
        shop.Browser = await shop.App.SignIn(shop.App.Add("Ada", memberships: ("shop", Role.Analyst)));
        await shop.Browser.Get("/w/shop/data");
        return shop;
    }

    /// <summary>Brings files and waits for what is said of them; the page of the upload, or of the refusal.</summary>
    public async Task<(string Address, Answer Page)> Bring(params (string Name, string Text)[] files)
    {
        await Browser.Get("/w/shop/data");
        var answer = await Browser.Upload("/w/shop/data/uploads", [.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);
        return answer.Location is { } address ? (address, await Settled(address)) : ("", answer);
    }

    /// <summary>Brings files, takes every proposal, loads, and waits for the end.</summary>
    public async Task<Answer> Load(params (string Name, string Text)[] files)
    {
        var (address, page) = await Bring(files);
        return await LoadAs(address, page);
    }

    /// <summary>Sends the upload's form as it stands, with other values for some fields.</summary>
    public async Task<Answer> LoadAs(string address, Answer page, params (string Name, string Value)[] other)
    {
        var begun = await Browser.Post(address + "/load", Fields(page, other));
        Assert.True(begun.Location is not null, begun.Text("main"));
        return await Settled(begun.Location!);
    }

    public static (string, string)[] Fields(Answer page, params (string Name, string Value)[] other)
    {
        var form = page.Page.QuerySelector("form[action$='/answers']")!;
        var names = other.Select(o => o.Name).ToHashSet();
        return
        [
            .. form.QuerySelectorAll("select").Select(s => (s.GetAttribute("name")!, (s.QuerySelector("option[selected]") ?? s.QuerySelector("option"))!.GetAttribute("value") ?? "")).Where(f => !names.Contains(f.Item1)),
            .. form.QuerySelectorAll("input[type=checkbox][name=rule][checked]").Select(c => ("rule", c.GetAttribute("value")!)).Where(f => !other.Contains(("off", f.Item2))),
            .. form.QuerySelectorAll("input[type=hidden][name=has_rules]").Select(_ => ("has_rules", "yes")),
            .. other.Where(o => o.Name != "off"),
        ];
    }

    /// <summary>Waits until the page has no work in the background any more.</summary>
    public async Task<Answer> Settled(string address)
    {
        for (int n = 0; n < 600; n++)
        {
            var page = await Browser.Get(address);
            if (page.Page.QuerySelector("noscript meta[http-equiv=refresh]") is null && page.Page.QuerySelector("#stages:not([data-over])") is null) return page;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"{address} is not done after half a minute.");
    }

    /// <summary>Net sales of everything, as the overview shows them.</summary>
    public async Task<string> NetSales() => (await Browser.Get("/w/shop/overview?period=all&compare=none")).Page.QuerySelectorAll(".figure")
        .First(f => f.TextContent.Contains("Net sales", StringComparison.Ordinal)).QuerySelector(".figure-value")!.TextContent.Trim();

    public JobDesk Desk => App.Server.App.Services.GetRequiredService<JobDesk>();

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await App.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Exports of a small shop, with what they add up to counted here and not by the product.</summary>
static class Export
{
    public const string Header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

    /// <summary>Three lines an order, one order a day.</summary>
    public static string Lines(int firstOrder, int orders, DateOnly from)
    {
        var text = new StringBuilder();
        foreach (var (order, _, product, quantity, price) in All(firstOrder, orders))
            text.Append(CultureInfo.InvariantCulture, $"{order},{product},{Name(product)},{quantity},{from.AddDays(order - firstOrder):yyyy-MM-dd} 1{order % 8}:15:00,{price},{13000 + order % 17},United Kingdom\n");
        return text.ToString();
    }

    public static decimal Sum(int firstOrder, int orders) => All(firstOrder, orders).Sum(l => l.Quantity * l.Price);

    static IEnumerable<(int Order, int Line, int Product, int Quantity, decimal Price)> All(int firstOrder, int orders) =>
        from order in Enumerable.Range(firstOrder, orders) from line in Enumerable.Range(0, 3)
        let product = 20000 + (order * 7 + line * 5) % 23
        select (order, line, product, 1 + (order + line) % 6, 1.25m + (product % 23) * 0.50m);

    static string Name(int product) => $"{new[] { "RED", "BLUE", "GREEN", "WHITE" }[product % 4]} {new[] { "MUG", "LAMP", "CLOCK", "BOWL", "VASE", "TRAY" }[product % 6]}";

    public static readonly string January = Header + Lines(536000, 40, new DateOnly(2024, 1, 2));

    /// <summary>January with a copy of its first line, a row whose quantity is no number, and a line of postage (18.00).</summary>
    public static readonly string Untidy = January + January.Split('\n')[1] + "\n" + "536001,20003,BLUE VASE,abc,2024-01-03 12:15:00,7.50,13001,United Kingdom\n" + "536002,POST,POSTAGE,1,2024-01-04 12:15:00,18.00,13002,United Kingdom\n";

    public static readonly string February = Header + Lines(536100, 40, new DateOnly(2024, 2, 12));

    public static string Pounds(decimal amount) => "£" + amount.ToString(amount >= 1000 ? "N0" : "N2", CultureInfo.InvariantCulture);
}
