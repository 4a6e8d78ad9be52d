using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Views;
using Tillsight.Warehouse.Archive;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>What the source tables that a shop is built from look like, and what looks wrong with its order lines.</summary>
public sealed record ShopProfile(IReadOnlyList<TableProfile> Tables, IReadOnlyList<Alert> Alerts);

/// <summary>Profiles what is loaded, from the archive. It changes nothing: what it needs are temporary tables of its own connection.</summary>
/// <param name="engine">A connection that nobody else uses meanwhile.</param>
public sealed class ProfilePipeline(Workspace workspace, DuckDbEngine engine, IRunProgress progress, CancellationToken cancellation)
{
    public ShopProfile Run()
    {
        var batches = BatchCatalogue.Read(engine).Where(b => b.Status == Batch.Current).ToList();
        if (batches.Count == 0 || !File.Exists(workspace.RecipeFile)) return new ShopProfile([], []);
        var recipe = RecipeFile.Read(workspace.RecipeFile);
        var tables = SourceTables.WithEmptied(engine, SourceTables.CreateViews(engine, workspace.ArchiveFolder, batches, b => SourceTables.ColumnsOf(engine, workspace.ArchiveFolder, b), recipe), recipe.Mapping);
        var check = new SourceCheck(engine, tables, progress, cancellation);
        var settings = WorkspaceSettings.Read(workspace.SettingsFile);
        var profiles = check.Profiles(recipe.Mapping);
        var alerts = check.Alerts(batches, recipe.Mapping, recipe.Rules,
            new ShopAlertOptions { Formats = Formats.For(settings.Currency, settings.Locale), Country = settings.Country.Length > 0 ? settings.Country : null });
        return new ShopProfile(profiles, [.. alerts, .. profiles.SelectMany(p => p.Alerts)]);
    }
}
