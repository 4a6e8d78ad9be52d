using System.Text;
using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Erasure;
using Tillsight.Web.People;

namespace Tillsight.Web.Tests.Admin;

/// <summary>The named shop after Ada Lovelace was erased from it.</summary>
public sealed class ErasedHome : IDisposable
{
    public ErasedHome()
    {
        Shop = new NamedHome(withColumns: false);
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("report/index.html", NamedHome.Name), ("incoming/1/files/orders.csv", NamedHome.Name), ("stories/spring.md", NamedHome.Name)])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Shop.Workspace.Folder, name))!);
            File.WriteAllText(Path.Combine(Shop.Workspace.Folder, name), text);
        }
        using (var engine = Shop.Open()) (Before, SalesBefore) = (Balance.Read(engine), Sales(engine));
        TextBefore = Text(Shop);
        BytesBefore = Bytes(Shop);
        using (var engine = Shop.Open()) Stone = new ErasePipeline(Shop.Workspace, engine, NoProgress.Instance, TestContext.Current.CancellationToken).Erase(NamedHome.Id, "Ann Analyst");
    }

    public NamedHome Shop { get; }

    public Tombstone Stone { get; }

    public Balance Before { get; }

    public (decimal Net, long Orders) SalesBefore { get; }

    public string TextBefore { get; }

    public string BytesBefore { get; }

    public void Dispose() => Shop.Dispose();

    internal static (decimal, long) Sales(DuckDbEngine engine)
    {
        var row = engine.Query("select cast(sum(net_amount) as decimal(18, 2)) as net, count(distinct order_id) as orders from fct_order_line");
        return (row.Column<decimal?>("net")[0]!.Value, row.Column<long?>("orders")[0]!.Value);
    }

    /// <summary>Everything that SQL finds: every table of the warehouse and every Parquet file below the workspace.</summary>
    internal static string Text(NamedHome shop)
    {
        using var engine = shop.Open();
        var tables = engine.Query("select table_name from duckdb_tables() where not temporary").Column<string?>("table_name").Select(t => Sql.Name(t!))
            .Concat(Directory.EnumerateFiles(shop.Workspace.Folder, "*.parquet", SearchOption.AllDirectories).Select(f => $"read_parquet({Sql.Text(f)})"));
        return string.Join('\n', tables.Select(t => engine.Query($"select cast(list(t) as varchar) as text from {t} t").Column<string?>("text")[0]));
    }

    /// <summary>The bytes of every file below the workspace but what people wrote, as Latin-1.</summary>
    internal static string Bytes(NamedHome shop) => string.Join('\n', Directory.EnumerateFiles(shop.Workspace.Folder, "*", SearchOption.AllDirectories)
        .Where(f => !f.Contains("stories", StringComparison.Ordinal)).Select(f => Encoding.Latin1.GetString(File.ReadAllBytes(f))));
}

public class ErasureTests(ErasedHome erased) : IClassFixture<ErasedHome>
{
    public static TheoryData<string> Words => ["Lovelace", "ada.lovelace", "7946 0958", NamedHome.Id];

    [Theory]
    [MemberData(nameof(Words))]
    public void Nothing_in_a_table_or_an_archived_file_names_the_customer(string word)
    {
        Assert.Contains(word, erased.TextBefore, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(word, ErasedHome.Text(erased.Shop), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void No_byte_of_any_file_names_the_customer_also_not_in_what_the_warehouse_freed(string word)
    {
        Assert.Contains(word, erased.BytesBefore, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(word, ErasedHome.Bytes(erased.Shop), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Sales_stay_in_the_figures_without_the_customer_and_the_balance_closes()
    {
        using var engine = erased.Shop.Open();
        Assert.Equal((erased.SalesBefore, erased.Before, true), (ErasedHome.Sales(engine), Balance.Read(engine), Balance.Read(engine).Closes));
        Assert.Equal(20, engine.Query("select count(*) as n from fct_order_line where customer_key is null").Column<long?>("n")[0]);
    }

    [Fact]
    public void Other_customers_stay()
    {
        using var engine = erased.Shop.Open();
        Assert.Equal(11, engine.Query("select count(*) as n from dim_customer").Column<long?>("n")[0]);
        Assert.Contains(NamedHome.Other, ErasedHome.Text(erased.Shop), StringComparison.Ordinal);
    }

    [Fact]
    public void The_certificate_counts_the_rows_and_names_the_texts_that_people_have_to_change()
    {
        Assert.Equal((true, "Ann Analyst", 20L), (erased.Stone.IsComplete, erased.Stone.By, erased.Stone.Places.Single(p => p.Place == "warehouse: order lines").Rows));
        // 20 lines and the row in quarantine; the record that could not be read is counted by itself.
        Assert.Equal(21, erased.Stone.Places.Single(p => p.Place == "archive: order lines and lookups in use").Rows);
        Assert.Equal(1, erased.Stone.Places.Single(p => p.Place == "archive: records that could not be read").Rows);
        Assert.Equal(2, erased.Stone.Places.Single(p => p.Place.StartsWith("files", StringComparison.Ordinal)).Rows);
        Assert.Equal([Path.Combine("stories", "spring.md")], erased.Stone.ToCheck);
    }
}

public sealed class ErasureReloadTests : IDisposable
{
    readonly NamedHome _shop = new(withColumns: false);

    public void Dispose() => _shop.Dispose();

    [Fact]
    public void The_same_file_and_a_corrected_one_do_not_bring_the_customer_back()
    {
        Erase();
        File.SetLastWriteTimeUtc(_shop.File, DateTime.UtcNow.AddMinutes(1));
        Assert.False(_shop.Load(_shop.File));
        Gone();
        File.WriteAllText(_shop.File, File.ReadAllText(_shop.File).Replace("INV10000", "INV30000", StringComparison.Ordinal));
        Assert.True(_shop.Load(_shop.File));
        Gone();
        using var engine = _shop.Open();
        Assert.Equal((11, 20), (engine.Query("select count(*) as n from dim_customer").Column<long?>("n")[0], engine.Query("select count(*) as n from fct_order_line where customer_key is null").Column<long?>("n")[0]));
    }

    /// <summary>As after a kill between the first step and the build: the tombstone stands, nothing else has happened.</summary>
    [Fact]
    public void What_was_interrupted_is_finished_by_the_next_load()
    {
        var stones = new Tombstones(_shop.Workspace);
        stones.Keep(new Tombstone(stones.HashOf(NamedHome.Id), DateTime.UtcNow, "Ann", false, [], []));
        Directory.CreateDirectory(Path.Combine(_shop.Workspace.ArchiveFolder, "0123456789abcdef-00000000"));
        Assert.True(_shop.Load(_shop.File));
        Assert.DoesNotContain("Lovelace", ErasedHome.Text(_shop), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateDirectories(_shop.Workspace.ArchiveFolder));
    }

    [Fact]
    public void A_customer_who_is_not_there_is_refused_and_nothing_changes()
    {
        Assert.Throws<UsageException>(() => Erase("CUST-700"));
        Assert.Empty(new Tombstones(_shop.Workspace).All());
    }

    [Fact]
    public async Task An_analyst_erases_by_typing_the_id_twice_and_gets_a_certificate_that_does_not_name_it()
    {
        await using var app = await TestApp.Start(_shop.Home, shared: _shop.Warehouses);
        using var browser = await app.SignIn(app.Add("Ann", memberships: ("delta", Role.Analyst)));
        await browser.Get("/w/delta/erasures");
        Assert.Equal(400, (await browser.Post("/w/delta/erasures", ("customer", NamedHome.Id), ("again", "CUST-8"))).Status);
        var done = await browser.Post("/w/delta/erasures", ("customer", NamedHome.Id), ("again", NamedHome.Id));
        Assert.Equal((200, "The customer is erased."), (done.Status, done.Text(".done p")[..23]));
        string certificate = (await browser.Get(done.Page.QuerySelector(".done a")!.GetAttribute("href")!)).Body;
        Assert.Contains("# Certificate of erasure", certificate, StringComparison.Ordinal);
        Assert.DoesNotContain(NamedHome.Id, certificate, StringComparison.Ordinal);
        var entry = app.Store.Audit(1)[0];
        Assert.Equal((AuditKinds.CustomerErased, "Ann", false), (entry.Kind, entry.PersonName, entry.Subject.Contains(NamedHome.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_retailer_erases_nobody()
    {
        await using var app = await TestApp.Start(_shop.Home, shared: _shop.Warehouses);
        using var browser = await app.SignIn(app.Add("Rita", memberships: ("delta", Role.Retailer)));
        await browser.Get("/account");
        Assert.Equal((404, 404), ((await browser.Get("/w/delta/erasures")).Status, (await browser.Post("/w/delta/erasures", ("customer", NamedHome.Id), ("again", NamedHome.Id))).Status));
    }

    void Gone()
    {
        Assert.DoesNotContain("Lovelace", ErasedHome.Text(_shop), StringComparison.Ordinal);
        Assert.DoesNotContain(NamedHome.Id, ErasedHome.Text(_shop), StringComparison.Ordinal);
    }

    void Erase(string id = NamedHome.Id)
    {
        using var engine = _shop.Open();
        new ErasePipeline(_shop.Workspace, engine, NoProgress.Instance, TestContext.Current.CancellationToken).Erase(id, "Ann");
    }
}
