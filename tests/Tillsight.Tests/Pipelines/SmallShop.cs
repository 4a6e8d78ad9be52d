using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Pipelines;
using Tillsight.Testing;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Pipelines;

/// <summary>A home of a test's own with a small shop: loads text as files and asks what became of it.</summary>
sealed class SmallShop : IDisposable
{
    public const string Header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

    readonly TemporaryFolder _folder = new();

    public TillsightHome Home => new(_folder.File("home"));

    public Workspace Workspace => Home.Workspace("shop");

    public string Write(string name, string text) => _folder.Write(Path.Combine("in", name), text);

    public string Write(string name, byte[] bytes) => _folder.Write(Path.Combine("in", name), bytes);

    public MainJobOutcome Load(params string[] paths) => Load(MappingAnswers.Nothing, paths);

    /// <summary>Loads with the proposals taken, as --yes does.</summary>
    public MainJobOutcome Agree(params string[] paths) =>
        new MainJob(Home, NoProgress.Instance, TestContext.Current.CancellationToken).Run("shop", new LoadRequest { Paths = paths, TakeProposals = true }, reportFolder: null);

    public MainJobOutcome Load(MappingAnswers answers, params string[] paths) =>
        new MainJob(Home, NoProgress.Instance, TestContext.Current.CancellationToken).Run("shop", new LoadRequest { Paths = paths, Answers = answers }, reportFolder: null);

    public ColumnSet Ask(string sql)
    {
        using var ownership = Home.Own("test");
        using var engine = DuckDbEngine.OpenWarehouse(Workspace.WarehouseFile, Workspace.Folder, Workspace.SpillFolder);
        return engine.Query(sql);
    }

    /// <summary>Everything in the warehouse but the moment of loading, paths, and the label that the recipe gives a source table (that of its first file).</summary>
    public string Fingerprint()
    {
        using var ownership = Home.Own("test");
        using var engine = DuckDbEngine.OpenWarehouse(Workspace.WarehouseFile, Workspace.Folder, Workspace.SpillFolder);
        var text = new System.Text.StringBuilder();
        foreach (string table in StarTables.All.Where(t => t != "warehouse_build"))
        {
            string columns = table == "warehouse_batch" ? "* exclude (loaded_at, file_path, file_name, file_modified_at, source_table)" : "*";
            text.Append(table).Append('\n');
            foreach (var row in engine.Query($"select {columns} from {table} order by all").Rows()) text.AppendJoin('|', row).Append('\n');
        }
        return text.ToString();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Order lines of a plausible shop: enough for the mapping to be sure.</summary>
    public static string Lines(int firstOrder, int orders, DateOnly from) => string.Concat(Enumerable.Range(0, orders).SelectMany(o => Enumerable.Range(0, 3).Select(l =>
    {
        int order = firstOrder + o, product = (order * 7 + l * 3) % 23;
        return FormattableString.Invariant($"{order},{85000 + product},PRODUCT {product},{1 + (order + l) % 6},{from.AddDays(o / 4):yyyy-MM-dd} {9 + o % 8:00}:{order % 60:00}:00,{1.25m + product * 0.5m},{12000 + order % 17},{(order % 5 == 0 ? "France" : "United Kingdom")}\n");
    })));
}
