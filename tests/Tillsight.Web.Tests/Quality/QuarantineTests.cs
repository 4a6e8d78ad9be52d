using Tillsight.Web.Tests.Data;

namespace Tillsight.Web.Tests.Quality;

public class QuarantineTests
{
    [Fact]
    public async Task A_row_is_shown_with_rule_reason_file_line_and_its_cells_as_they_came()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        string text = (await shop.Browser.Get("/w/shop/quality/quarantine")).Text("[aria-label='Rows in quarantine'] tbody");
        foreach (string part in (string[])["january.csv, line 123", "abc", "unreadable values", "BLUE VASE", "7.50"]) Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixing_a_row_moves_its_money_into_net_sales_and_the_balance_closes()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        string row = (await shop.Browser.Get("/w/shop/quality/quarantine")).Page.QuerySelector("[aria-label='Rows in quarantine'] a")!.GetAttribute("href")!;
        await shop.Browser.Get(row);
        var done = await shop.Settled((await shop.Browser.Post(row, ("cell.Quantity", "2"), ("cell.Price", "7.50"))).Location!);
        Assert.Contains("1 row has left quarantine.", done.Text(".done"), StringComparison.Ordinal);
        Assert.Contains("The balance closes", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40) + 15m), await shop.NetSales());
    }

    [Fact]
    public async Task A_fix_that_does_not_help_says_that_the_row_still_waits_and_why()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        string row = (await shop.Browser.Get("/w/shop/quality/quarantine")).Page.QuerySelector("[aria-label='Rows in quarantine'] a")!.GetAttribute("href")!;
        await shop.Browser.Get(row);
        var done = await shop.Settled((await shop.Browser.Post(row, ("cell.Quantity", "two"))).Location!);
        Assert.Contains("still in quarantine", done.Text(".done"), StringComparison.Ordinal);
        Assert.Contains("two", done.Text(".done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_with_the_same_reason_are_fixed_together()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy + "536003,20003,BLUE VASE,abc,2024-01-05 12:15:00,7.50,13001,United Kingdom\n"));
        string reason = (await shop.Browser.Get("/w/shop/quality/quarantine")).Page.QuerySelector("[aria-label='Why rows wait'] a")!.GetAttribute("href")!;
        var form = (await shop.Browser.Get(reason)).Page.QuerySelector("form[action$='/same']")!;
        var done = await shop.Settled((await shop.Browser.Post("/w/shop/quality/quarantine/same", ("rule", form.QuerySelector("[name=rule]")!.GetAttribute("value")!),
            ("reason", form.QuerySelector("[name=reason]")!.GetAttribute("value")!), ("column", "Quantity"), ("value", "4"))).Location!);
        Assert.Contains("2 rows have left quarantine.", done.Text(".done"), StringComparison.Ordinal);
        Assert.Equal(Export.Pounds(Export.Sum(536000, 40) + 60m), await shop.NetSales());
    }

    [Fact]
    public async Task A_row_that_is_not_in_quarantine_is_not_there_to_be_fixed()
    {
        await using var shop = await ShopOfOwn.Open();
        await shop.Load(("january.csv", Export.Untidy));
        Assert.Equal(404, (await shop.Browser.Post("/w/shop/quality/quarantine/0123456789abcdef/1", ("cell.Quantity", "2"))).Status);
    }
}
