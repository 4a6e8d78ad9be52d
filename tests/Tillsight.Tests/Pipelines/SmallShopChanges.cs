using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Archive;
using Tillsight.Workspaces;

namespace Tillsight.Tests.Pipelines;

/// <summary>What is done to a small shop besides loading.</summary>
static class SmallShopChanges
{
    public static T With<T>(this SmallShop shop, Func<Workspace, DuckDbEngine, T> act)
    {
        using var ownership = shop.Home.Own("test");
        using var engine = DuckDbEngine.OpenWarehouse(shop.Workspace.WarehouseFile, shop.Workspace.Folder, shop.Workspace.SpillFolder);
        return act(shop.Workspace, engine);
    }

    public static IReadOnlyList<Batch> Batches(this SmallShop shop) => shop.With((_, engine) => BatchCatalogue.Read(engine));

    /// <summary>Undoes the current load of a file.</summary>
    public static Balance Undo(this SmallShop shop, string file) => shop.With((workspace, engine) =>
    {
        new LoadPipeline(workspace, engine, NoProgress.Instance, TestContext.Current.CancellationToken)
            .Undo(BatchCatalogue.Read(engine).Single(b => b.Status == Batch.Current && b.FileName.EndsWith(file, StringComparison.Ordinal)).BatchId);
        return Balance.Read(engine);
    });

    /// <summary>The order lines with what they say of customers and products.</summary>
    public static string Lines(this SmallShop shop) => shop.With((_, engine) => string.Join('\n', engine.Query("""
        select * exclude (batch_key) from fct_order_line left join dim_customer using (customer_key) left join dim_product using (product_key) order by all
        """).Rows().Select(r => string.Join('|', r))));
}
