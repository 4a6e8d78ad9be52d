using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Warehouse;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The home's warehouses, each opened once and kept open. Only the gate holds this: whatever else a request does, it works with the one
/// handle that the gate gave it.</summary>
sealed class Warehouses(TillsightHome home) : IDisposable
{
    readonly Dictionary<string, DuckDbEngine> _open = new(StringComparer.Ordinal);
    readonly Lock _turn = new();

    /// <summary>The workspace of that name with a reader of its warehouse; null where there is no such workspace.</summary>
    /// <param name="limits">What the reader may see at all; none: everything.</param>
    /// <exception cref="UsageException">A limit names what the shop does not have: then nothing is shown.</exception>
    public OpenShop? Open(string slug, IReadOnlyList<MetricFilter> limits)
    {
        // Slugs are compared with those that exist, and never become a path before.
        if (home.Workspaces().FirstOrDefault(w => w.Slug == slug) is not { } workspace) return null;
        var settings = WorkspaceSettings.Read(workspace.SettingsFile);
        if (!File.Exists(workspace.WarehouseFile)) return new OpenShop(slug, settings, null, limits, workspace.ArchiveFolder);
        var reader = EngineOf(workspace).Read();
        try
        {
            BuildStamp.Require(reader, workspace.WarehouseFile);
            if (reader.ColumnsOf("fct_order_line").Count > 0)
            {
                RowScope.Narrow(reader, limits, []);
                return new OpenShop(slug, settings, reader, limits, workspace.ArchiveFolder);
            }
        }
        catch
        {
            reader.Dispose();
            throw;
        }
        reader.Dispose();
        return new OpenShop(slug, settings, null, limits, workspace.ArchiveFolder);
    }

    /// <summary>For the gate, once it knows that the reader is an analyst of the workspace.</summary>
    public ShopWriter WriterOf(string slug)
    {
        var workspace = home.Workspaces().First(w => w.Slug == slug);
        return new ShopWriter(workspace, () => EngineOf(workspace).Another());
    }

    public void Dispose()
    {
        foreach (var engine in _open.Values) engine.Dispose();
    }

    DuckDbEngine EngineOf(Workspace workspace)
    {
        lock (_turn)
        {
            if (!_open.TryGetValue(workspace.Slug, out var engine))
                _open[workspace.Slug] = engine = DuckDbEngine.OpenWarehouse(workspace.WarehouseFile, workspace.Folder, workspace.SpillFolder);
            return engine;
        }
    }
}
