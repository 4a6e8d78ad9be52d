namespace Tillsight.Workspaces;

/// <summary>One retailer: a folder with its settings, recipe, warehouse and archive. No path here leads into another workspace.</summary>
public sealed class Workspace(TillsightHome home, string slug)
{
    public TillsightHome Home { get; } = home;

    public string Slug { get; } = slug;

    public string Folder { get; } = Path.Combine(home.Path, "workspaces", slug);

    public string SettingsFile => Path.Combine(Folder, "workspace.yaml");

    /// <summary>Mapping and cleaning rules, replayed on every load.</summary>
    public string RecipeFile => Path.Combine(Folder, "recipe.yaml");

    /// <summary>Only the engine may touch this file (docs/decisions/0002-one-owner.md).</summary>
    public string WarehouseFile => Path.Combine(Folder, "warehouse.duckdb");

    /// <summary>Every source row as it came, a Parquet folder a batch.</summary>
    public string ArchiveFolder => Path.Combine(Folder, "raw");

    public string QuarantineFolder => Path.Combine(Folder, "quarantine");

    public string ReportFolder => Path.Combine(Folder, "report");

    /// <summary>The engine's spill files; emptied by the owner.</summary>
    public string SpillFolder => Path.Combine(Folder, "spill");

    public bool Exists => File.Exists(SettingsFile);

    /// <summary>Makes the folders and, the first time, the settings.</summary>
    public WorkspaceSettings Open(Func<WorkspaceSettings>? initial = null)
    {
        Directory.CreateDirectory(ArchiveFolder);
        Directory.CreateDirectory(QuarantineFolder);
        if (Exists) return WorkspaceSettings.Read(SettingsFile);
        var settings = initial?.Invoke() ?? new WorkspaceSettings { Name = Slug };
        settings.Write(SettingsFile);
        return settings;
    }
}
