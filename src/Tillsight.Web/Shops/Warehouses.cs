using System.Collections.Concurrent;
using Tillsight.Engines;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The home's warehouses, each opened once and kept open. Only the gate holds this: whatever else a request does, it works with the one
/// handle that the gate gave it.</summary>
sealed class Warehouses(TillsightHome home) : IDisposable
{
    readonly ConcurrentDictionary<string, Lazy<DuckDbEngine>> _open = new(StringComparer.Ordinal);

    /// <summary>The workspace of that name with a reader of its warehouse; null where there is no such workspace.</summary>
    public OpenShop? Open(string slug)
    {
        // Slugs are compared with those that exist, and never become a path before.
        if (home.Workspaces().FirstOrDefault(w => w.Slug == slug) is not { } workspace) return null;
        var settings = WorkspaceSettings.Read(workspace.SettingsFile);
        if (!File.Exists(workspace.WarehouseFile)) return new OpenShop(slug, settings, null);
        var engine = _open.GetOrAdd(slug, _ => new(() => DuckDbEngine.OpenWarehouse(workspace.WarehouseFile, workspace.Folder, workspace.SpillFolder))).Value;
        var reader = engine.Read();
        if (reader.ColumnsOf("fct_order_line").Count > 0) return new OpenShop(slug, settings, reader);
        reader.Dispose();
        return new OpenShop(slug, settings, null);
    }

    public void Dispose()
    {
        foreach (var engine in _open.Values.Where(e => e.IsValueCreated)) engine.Value.Dispose();
    }
}
