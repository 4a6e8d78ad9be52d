using System.Diagnostics;
using Tillsight.Engines;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Archive;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>The main job: load, analyse, report.</summary>
public sealed class MainJob(TillsightHome home, IRunProgress progress, CancellationToken cancellation)
{
    /// <param name="workspaceName">As given with --workspace, or null.</param>
    /// <param name="reportFolder">Where the report goes; empty: the workspace's own folder; null: no report.</param>
    /// <param name="initial">Settings of a workspace that is new.</param>
    /// <exception cref="HomeInUseException">Another process holds the home.</exception>
    public MainJobOutcome Run(string? workspaceName, LoadRequest request, string? reportFolder, Func<WorkspaceSettings>? initial = null)
    {
        var clock = Stopwatch.StartNew();
        using var ownership = home.Own("run");
        var workspace = home.Workspace(workspaceName);
        bool isNew = !workspace.Exists;
        try
        {
            if (reportFolder is { Length: > 0 }) ReportPipeline.CheckFolder(reportFolder);
            var before = isNew ? null : workspace.Open();
            bool answered = request.Shop.Settle(workspace, initial);
            using var engine = DuckDbEngine.OpenWarehouse(workspace.WarehouseFile, workspace.Folder, workspace.SpillFolder, request.MemoryLimit);
            var load = Load(workspace, engine, request, answered ? before : null);
            var settings = workspace.Open();
            if (answered && !load.WasBuilt) DimDate.Refill(engine, settings, cancellation);
            var report = reportFolder is null ? null
                : new ReportPipeline(workspace, engine, settings, progress, cancellation).Run(reportFolder.Length == 0 ? workspace.ReportFolder : reportFolder, afresh: load.WasBuilt || answered);
            return new MainJobOutcome(workspace.Slug, settings, load, Batches(engine), Balance.Read(engine), RuleReceipt.Read(engine),
                report?.Analyses ?? [], report?.Overview, report?.File, clock.Elapsed);
        }
        catch when (isNew && !File.Exists(workspace.RecipeFile))
        {
            // A workspace that never held anything is not left behind by a load that failed.
            if (Directory.Exists(workspace.Folder)) Directory.Delete(workspace.Folder, recursive: true);
            throw;
        }
    }

    /// <param name="before">Settings that come back where the load fails; null where they stay.</param>
    LoadOutcome Load(Workspace workspace, DuckDbEngine engine, LoadRequest request, WorkspaceSettings? before)
    {
        try
        {
            return new LoadPipeline(workspace, engine, progress, cancellation).Run(request);
        }
        catch when (before is not null)
        {
            before.Write(workspace.SettingsFile);
            throw;
        }
    }

    static List<Batch> Batches(IEngine engine) => [.. BatchCatalogue.Read(engine).Where(b => b.Status == Batch.Current)];
}

/// <summary>What the main job did.</summary>
/// <param name="Batches">All current batches of the workspace.</param>
/// <param name="Analyses">Ids of the analyses in the report.</param>
/// <param name="Overview">The overview, for the terminal.</param>
public sealed record MainJobOutcome(
    string Workspace, WorkspaceSettings Settings, LoadOutcome Load, IReadOnlyList<Batch> Batches, Balance Balance, IReadOnlyList<RuleReceipt> Rules,
    IReadOnlyList<string> Analyses, View? Overview, string? ReportFile, TimeSpan Elapsed);
