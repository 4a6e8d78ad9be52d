using System.Collections.Concurrent;
using System.Globalization;
using Tillsight.Engines;
using Tillsight.Metrics.Queries;
using Tillsight.Warehouse;
using Tillsight.Web.People;
using Tillsight.Workspaces;

namespace Tillsight.Web.Shops;

/// <summary>The home's warehouses, each opened once and kept open. Only the gate holds this: whatever else a request does, it works with the one
/// handle that the gate gave it.</summary>
sealed class Warehouses(TillsightHome home, DataVersions versions) : IDisposable
{
    readonly Dictionary<string, DuckDbEngine> _open = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (DateTime BuiltAt, IReadOnlyList<string> Columns)> _personal = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (long Written, WorkspaceSettings Settings)> _settings = new(StringComparer.Ordinal);
    readonly Lock _turn = new();

    internal DataVersions Versions => versions;

    /// <summary>The workspace of that name, whose warehouse opens when it is asked for; null where there is no such workspace.</summary>
    /// <param name="membership">What the reader may see at all.</param>
    public OpenShop? Open(string slug, Membership membership)
    {
        var limits = membership.Limits;
        // Slugs are compared with those that exist, and never become a path before.
        if (home.Workspaces().FirstOrDefault(w => w.Slug == slug) is not { } workspace) return null;
        // The version is read before the data: what is drawn from newer data than it names is never asked for again.
        long version = versions.Of(slug), written = File.GetLastWriteTimeUtc(workspace.SettingsFile).Ticks;
        var settings = SettingsOf(workspace, written);
        return new OpenShop(slug, settings, limits, membership.MaySeePersonal, workspace.ArchiveFolder, string.Create(CultureInfo.InvariantCulture, $"{slug}@{version}.{written}"))
        {
            Opening = () => Reader(workspace, settings, membership),
        };
    }

    (WarehouseReader?, PersonalMask?) Reader(Workspace workspace, WorkspaceSettings settings, Membership membership)
    {
        if (!File.Exists(workspace.WarehouseFile)) return (null, null);
        var reader = EngineOf(workspace).Read();
        try
        {
            BuildStamp.Require(reader, workspace.WarehouseFile);
            if (reader.ColumnsOf("fct_order_line").Count > 0)
            {
                var mask = membership.MaySeePersonal ? null : new PersonalMask(Masked(workspace, settings, reader), WorkspaceSecret.Of(workspace));
                RowScope.Narrow(reader, membership.Limits, [], mask);
                return (reader, mask);
            }
        }
        catch
        {
            reader.Dispose();
            throw;
        }
        reader.Dispose();
        return (null, null);
    }

    /// <summary>Read again where the file was written since.</summary>
    WorkspaceSettings SettingsOf(Workspace workspace, long written)
    {
        if (_settings.TryGetValue(workspace.Slug, out var kept) && kept.Written == written) return kept.Settings;
        var settings = WorkspaceSettings.Read(workspace.SettingsFile);
        _settings[workspace.Slug] = (written, settings);
        return settings;
    }

    public void Dispose()
    {
        foreach (var engine in _open.Values) engine.Dispose();
    }

    /// <summary>For the gate, once it knows that the reader is an analyst of the workspace.</summary>
    public ShopWriter WriterOf(string slug)
    {
        var workspace = home.Workspaces().First(w => w.Slug == slug);
        return new ShopWriter(workspace, () => EngineOf(workspace).Another());
    }

    /// <summary>Looked for once a build: what the cells look like changes with a load alone.</summary>
    IReadOnlyList<string> Masked(Workspace workspace, WorkspaceSettings settings, WarehouseReader reader)
    {
        if (settings.MaskedColumns is { } setting) return PersonalColumns.Of(reader, setting);
        var built = BuildStamp.Read(reader)?.BuiltAt ?? default;
        if (!_personal.TryGetValue(workspace.Slug, out var found) || found.BuiltAt != built) _personal[workspace.Slug] = found = (built, PersonalColumns.Propose(reader));
        return found.Columns;
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
