using System.IO.Compression;
using System.Text;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Data;

public class UploadTests
{
    static readonly byte[] January = Encoding.UTF8.GetBytes(Export.January);

    [Fact]
    public async Task More_bytes_than_allowed_are_refused_and_not_kept()
    {
        await using var shop = await ShopOfOwn.Open(new WebOptions { LargestUpload = 1000 });
        var answer = await shop.Browser.Upload("/w/shop/data/uploads", ("january.csv", January));
        Assert.Equal(400, answer.Status);
        Assert.Contains("more than 1000 bytes together", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(Kept(shop));
    }

    [Fact]
    public async Task More_files_than_allowed_are_refused()
    {
        await using var shop = await ShopOfOwn.Open(new WebOptions { MostFiles = 2 });
        var answer = await shop.Browser.Upload("/w/shop/data/uploads", ("a.csv", January), ("b.csv", January), ("c.csv", January));
        Assert.Contains("More than 2 files came at once", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(Kept(shop));
    }

    [Fact]
    public async Task A_gzip_bomb_is_refused_before_anything_reads_it()
    {
        await using var shop = await ShopOfOwn.Open(new WebOptions { LargestUnpacked = 1 << 20 });
        var answer = await shop.Browser.Upload("/w/shop/data/uploads", ("bomb.csv.gz", Gzip(new byte[4 << 20])));
        Assert.Contains("comes to more than 1 MB when it is unpacked", answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(Kept(shop));
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_too_much_is_refused_whatever_it_says_of_itself()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = archive.CreateEntry("xl/workbook.xml").Open();
            sheet.Write(new byte[4 << 20]);
        }
        await using var shop = await ShopOfOwn.Open(new WebOptions { LargestUnpacked = 1 << 20 });
        var answer = await shop.Browser.Upload("/w/shop/data/uploads", ("bomb.xlsx", bytes.ToArray()));
        Assert.Contains("comes to more than 1 MB", answer.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_calls_itself_csv_is_refused_by_its_content_and_no_path_is_told()
    {
        await using var shop = await ShopOfOwn.Open();
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        var answer = await shop.Browser.Upload("/w/shop/data/uploads", ("sales.csv", picture));
        string said = answer.Text("[role=alert]");
        Assert.StartsWith("sales.csv: It is", said, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Home.Path, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../warehouse.duckdb")]
    [InlineData("..\\..\\recipe.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("....//....//x.csv")]
    public async Task A_name_that_leads_elsewhere_is_only_a_name(string name)
    {
        await using var shop = await ShopOfOwn.Open();
        Assert.NotNull((await shop.Browser.Upload("/w/shop/data/uploads", (name, January))).Location);
        string file = Assert.Single(Directory.EnumerateFiles(Path.Combine(shop.Workspace.Folder, "incoming"), "*", SearchOption.AllDirectories), f => Path.GetFileName(Path.GetDirectoryName(f)) == "files");
        Assert.Equal(Path.GetFileName(name.Replace('\\', '/')), Path.GetFileName(file));
        Assert.False(File.Exists(shop.Workspace.RecipeFile) || File.Exists(shop.Workspace.WarehouseFile));
    }

    [Fact]
    public async Task Files_without_the_token_of_the_session_are_not_taken()
    {
        await using var shop = await ShopOfOwn.Open();
        Assert.Equal("This form is out of date", (await shop.Browser.Upload("/w/shop/data/uploads", "made up", ("january.csv", January))).Text("h1"));
        Assert.Empty(Kept(shop));
    }

    [Theory]
    [InlineData(Role.Retailer)]
    [InlineData(null)]
    public async Task Only_analysts_of_the_shop_bring_files(Role? role)
    {
        await using var shop = await ShopOfOwn.Open();
        var browser = await shop.App.SignIn(role is { } r ? shop.App.Add("Rita", memberships: ("shop", r)) : shop.App.Add("Op", isOperator: true));
        await browser.Get("/account");
        Assert.Equal(404, (await browser.Upload("/w/shop/data/uploads", ("january.csv", January))).Status);
        Assert.Equal(404, (await browser.Get("/w/shop/data")).Status);
        Assert.Empty(Kept(shop));
    }

    [Fact]
    public async Task An_upload_and_a_load_are_found_in_their_own_workspace_alone()
    {
        await using var shop = await ShopOfOwn.Open();
        shop.Home.Workspace("other").Open();
        var browser = await shop.App.SignIn(shop.App.Add("Bea", memberships: [("other", Role.Analyst)]));
        var (address, page) = await shop.Bring(("january.csv", Export.January));
        string load = (await shop.Browser.Post(address + "/load", ShopOfOwn.Fields(page))).Location!;
        await shop.Settled(load);
        Assert.Equal(404, (await browser.Get(address.Replace("/w/shop/", "/w/other/", StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await browser.Get(load.Replace("/w/shop/", "/w/other/", StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await browser.Get(load.Replace("/w/shop/", "/w/other/", StringComparison.Ordinal) + "/events")).Status);
    }

    [Fact]
    public async Task A_product_called_script_is_shown_as_text()
    {
        await using var shop = await ShopOfOwn.Open();
        var (_, page) = await shop.Bring(("<script>alert(1)<.csv", Export.January.Replace("RED MUG", "<script>alert(1)</script>", StringComparison.Ordinal)));
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_is_thrown_away_is_gone()
    {
        await using var shop = await ShopOfOwn.Open();
        var (address, _) = await shop.Bring(("january.csv", Export.January));
        await shop.Browser.Post(address + "/discard");
        Assert.Empty(Kept(shop));
        Assert.Equal(AuditKinds.UploadThrownAway, shop.App.Store.Audit(1)[0].Kind);
        Assert.Equal(404, (await shop.Browser.Get(address)).Status);
    }

    [Fact]
    public async Task What_cannot_be_mapped_is_asked_and_not_loaded()
    {
        await using var shop = await ShopOfOwn.Open();
        var (address, page) = await shop.Bring(("names.csv", "Name,Colour\nAda,red\nBea,blue\nCleo,green\n"));
        Assert.Contains("To be answered before it can be loaded", page.Text("main"), StringComparison.Ordinal);
        Assert.Equal(400, (await shop.Browser.Post(address + "/load", ShopOfOwn.Fields(page))).Status);
    }

    static byte[] Gzip(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(content);
        return bytes.ToArray();
    }

    static IEnumerable<string> Kept(ShopOfOwn shop)
    {
        string incoming = Path.Combine(shop.Workspace.Folder, "incoming");
        return Directory.Exists(incoming) ? Directory.EnumerateDirectories(incoming) : [];
    }
}
