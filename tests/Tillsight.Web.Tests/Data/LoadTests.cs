using Tillsight.Web.Loads;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Data;

public class LoadTests
{
    [Fact]
    public async Task An_export_is_looked_at_and_loaded_and_its_net_sales_are_on_the_overview()
    {
        await using var shop = await ShopOfOwn.Open();
        var done = await shop.Load(("january.csv", Export.Untidy));
        Assert.Contains("Loaded. january.csv: 123 rows.", done.Text(".done"), StringComparison.Ordinal);
        Assert.Contains("The balance closes to the row and the cent.", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40)), await shop.NetSales());
    }

    [Fact]
    public async Task A_preview_says_where_every_row_would_go_and_loads_nothing()
    {
        await using var shop = await ShopOfOwn.Open();
        var (_, page) = await shop.Bring(("january.csv", Export.Untidy));
        string text = page.Text("main");
        Assert.Contains("Exact copies of a line within one file left out", text, StringComparison.Ordinal);
        Assert.Contains("charge (POST)", text, StringComparison.Ordinal);
        Assert.Equal(["123", "121", "1", "1"], page.Page.QuerySelectorAll("[aria-label='Totals before and after'] tbody tr").Take(4).Select(r => r.Children[2].TextContent));
        Assert.Contains("Nothing is loaded into this shop yet", (await shop.Browser.Get("/w/shop/overview")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_before_the_load_stays_off()
    {
        await using var shop = await ShopOfOwn.Open();
        var (address, page) = await shop.Bring(("january.csv", Export.Untidy));
        var changed = await shop.Browser.Post(address + "/load", ShopOfOwn.Fields(page, ("off", "exact_duplicates")));
        Assert.Equal(409, changed.Status);
        page = await shop.Settled(address);
        Assert.Equal("122", page.Page.QuerySelectorAll("[aria-label='Totals before and after'] tbody tr")[1].Children[2].TextContent);
        await shop.LoadAs(address, page);
        Assert.Null((await shop.Browser.Get("/w/shop/quality")).Page.QuerySelector("input[value=exact_duplicates][checked]"));
    }

    [Fact]
    public async Task A_column_that_is_said_to_mean_something_else_is_loaded_as_that()
    {
        await using var shop = await ShopOfOwn.Open();
        var (address, page) = await shop.Bring(("january.csv", Export.January));
        await shop.Browser.Post(address + "/answers", ShopOfOwn.Fields(page, ("column.january.Country", "region")));
        page = await shop.Settled(address);
        Assert.Equal("region", page.Page.QuerySelector("select[name='column.january.Country'] option[selected]")!.GetAttribute("value"));
        await shop.LoadAs(address, page);
        Assert.Contains("region", File.ReadAllText(shop.Workspace.RecipeFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_columns_are_not_taken_for_the_same_field()
    {
        await using var shop = await ShopOfOwn.Open();
        var (address, page) = await shop.Bring(("january.csv", Export.January));
        var answer = await shop.Browser.Post(address + "/answers", ShopOfOwn.Fields(page, ("column.january.Country", "region"), ("column.january.Description", "region")));
        Assert.Equal(400, answer.Status);
        Assert.Contains("Two columns are said to be the region", answer.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_month_is_loaded_by_the_kept_recipe_beside_the_first()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        var (address, page) = await shop.Bring(("february.csv", Export.February));
        Assert.Contains("kept in the recipe", page.Text("main"), StringComparison.Ordinal);
        await shop.LoadAs(address, page);
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40) + Export.Sum(536100, 40)), await shop.NetSales());
    }

    [Fact]
    public async Task A_renamed_column_is_loaded_only_after_its_effect_was_agreed_to()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        var (address, page) = await shop.Bring(("february.csv", Export.February.Replace("Quantity", "Qty", StringComparison.Ordinal)));
        Assert.Contains("The columns have changed since the mapping was confirmed.", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(400, (await shop.Browser.Post(address + "/load", ShopOfOwn.Fields(page))).Status);
        await shop.LoadAs(address, page, ("agree", "on"));
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40) + Export.Sum(536100, 40)), await shop.NetSales());
    }

    [Fact]
    public async Task Undoing_a_load_brings_the_earlier_figures_back_and_loading_again_the_later_ones()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        string before = await shop.NetSales();
        await shop.Load(("february.csv", Export.February));
        string after = await shop.NetSales();
        string undo = (await shop.Browser.Get("/w/shop/data")).Page.QuerySelectorAll("tr").First(r => r.TextContent.Contains("february.csv", StringComparison.Ordinal)).QuerySelector("form")!.GetAttribute("action")!;
        await shop.Settled((await shop.Browser.Post(undo)).Location!);
        Assert.Equal(before, await shop.NetSales());
        Assert.Contains("undone", (await shop.Browser.Get("/w/shop/data")).Text("main"), StringComparison.Ordinal);
        await shop.Load(("february.csv", Export.February));
        Assert.Equal(after, await shop.NetSales());
    }

    [Fact]
    public async Task A_corrected_file_takes_the_place_of_the_first_where_that_is_said()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("export.csv", Export.January));
        var (address, page) = await shop.Bring(("export.csv", Export.Header + Export.Lines(536000, 30, new DateOnly(2024, 1, 2))));
        string place = page.Page.QuerySelectorAll("select[name='replaces.export.csv'] option")[1].GetAttribute("value")!;
        await shop.Browser.Post(address + "/answers", ShopOfOwn.Fields(page, ("replaces.export.csv", place)));
        await shop.LoadAs(address, await shop.Settled(address));
        Assert.Equal(Export.Pounds(Export.Sum(536000, 30)), await shop.NetSales());
    }

    [Fact]
    public async Task A_file_of_the_same_name_comes_beside_the_first_unless_that_is_said()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("export.csv", Export.January));
        await shop.Load(("export.csv", Export.February));
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40) + Export.Sum(536100, 40)), await shop.NetSales());
    }

    [Fact]
    public async Task A_load_that_fails_leaves_the_figures_as_they_were_and_says_why()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        string before = await shop.NetSales();
        var (address, page) = await shop.Bring(("february.csv", Export.February));
        // What the load reads is gone by the time it starts.
        foreach (string file in Directory.EnumerateFiles(Path.Combine(shop.Workspace.Folder, "incoming"), "february.csv", SearchOption.AllDirectories)) File.Delete(file);
        var failed = await shop.LoadAs(address, page);
        Assert.Contains("february.csv", failed.Text(".refusal"), StringComparison.Ordinal);
        Assert.Equal(before, await shop.NetSales());
        Assert.Equal(AuditKinds.LoadFailed, shop.App.Store.Audit(1)[0].Kind);
    }

    [Fact]
    public async Task A_load_that_is_cancelled_leaves_the_figures_as_they_were()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        string before = await shop.NetSales();
        var (address, page) = await shop.Bring(("february.csv", Export.February));
        using var release = new ManualResetEventSlim();
        // Holds the shop's turn, so that the load is there to be cancelled however fast the machine.
        var held = shop.Desk.Start(new("shop", new(), [], true, "", ""), JobDesk.Change, "held", "test", job => { release.Wait(job.Cancellation); return ""; });
        string load = (await shop.Browser.Post(address + "/load", ShopOfOwn.Fields(page))).Location!;
        await shop.Browser.Get(load);
        await shop.Browser.Post(load + "/cancel");
        release.Set();
        await held.Ended;
        Assert.Contains("Cancelled. Nothing was changed.", (await shop.Settled(load)).Text(".refusal"), StringComparison.Ordinal);
        Assert.Equal(before, await shop.NetSales());
    }

    [Fact]
    public async Task Loads_undone_loads_and_uploads_are_in_the_audit_log_by_name()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        Assert.Equal([("Ada", AuditKinds.Loaded, "january.csv"), ("Ada", AuditKinds.Uploaded, "january.csv")], shop.App.Store.Audit(2).Select(e => (e.PersonName, e.Kind, e.Subject)));
    }

    [Fact]
    public async Task What_was_loaded_does_not_lie_about_as_an_upload()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(shop.Workspace.Folder, "incoming")));
    }

    [Fact]
    public async Task Whoever_undoes_the_only_load_can_begin_anew_with_a_file_of_another_shape()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.January));
        string undo = (await shop.Browser.Get("/w/shop/data")).Page.QuerySelector("form[action$='/undo']")!.GetAttribute("action")!;
        await shop.Settled((await shop.Browser.Post(undo)).Location!);
        Assert.Equal(200, (await shop.Browser.Get("/w/shop/overview")).Status);
        await shop.Load(("other.csv", Export.February.Replace("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country", "Order No,SKU,Product,Qty,Order Date,Unit Price,Customer,Land", StringComparison.Ordinal)));
        Assert.Equal(Export.Pounds(Export.Sum(536100, 40)), await shop.NetSales());
    }

    [Fact]
    public async Task Events_of_a_load_end_with_the_load()
    {
        await using var shop = await ShopOfOwn.Open();
        var (address, page) = await shop.Bring(("january.csv", Export.January));
        string load = (await shop.Browser.Post(address + "/load", ShopOfOwn.Fields(page))).Location!;
        var events = await shop.Browser.Get(load + "/events");
        Assert.Equal("text/event-stream", events.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"state\":\"done\",\"over\":true", events.Body.Split("data: ")[^1], StringComparison.Ordinal);
    }
}
