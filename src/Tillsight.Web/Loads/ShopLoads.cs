using System.Globalization;
using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Pipelines;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Web.Gate;
using Tillsight.Web.People;
using Tillsight.Web.Shops;

namespace Tillsight.Web.Loads;

/// <summary>What changes a shop's warehouse: loads, undoing them, rules switched, rows fixed. Each goes on in the background, one at a time in a shop,
/// while readers see the earlier state; each ends in the audit log.</summary>
sealed class ShopLoads(JobDesk desk, Previews previews, AuditLog audit, DataVersions versions, WebOptions options)
{
    public Job Load(HttpContext http, OpenShop shop, Upload upload)
    {
        var folder = new UploadFolder(shop.Writer!.Workspace, options);
        string names = string.Join(", ", upload.Files.Select(f => f.Name));
        return Start(http, shop, $"Loading {names}", AuditKinds.Loaded, AuditKinds.LoadFailed, names, (pipeline, _) =>
        {
            var outcome = pipeline.Run(upload.Request(folder.FilesOf(upload)));
            folder.Delete(upload);
            previews.Forget(shop, upload);
            return outcome.WasBuilt ? Words(outcome) : "These files were loaded before, with the same content: nothing was changed.";
        }, previews.Of(shop, upload).Job.Times);
    }

    public Job Undo(HttpContext http, OpenShop shop, string batch, string file) =>
        Start(http, shop, $"Undoing {file}", AuditKinds.LoadUndone, AuditKinds.LoadFailed, $"{file} ({batch})", (pipeline, _) =>
        {
            pipeline.Undo(batch);
            return $"{file} is out of the figures. Its rows stay archived; loading the same file again brings it back.";
        });

    public Job Rebuild(HttpContext http, OpenShop shop, string what, Func<Recipe, Recipe> change) =>
        Start(http, shop, "Changing the rules", AuditKinds.RulesChanged, AuditKinds.LoadFailed, what, (pipeline, _) =>
        {
            var outcome = pipeline.Rebuild(change(RecipeFile.Read(shop.Writer!.Workspace.RecipeFile)));
            return outcome.WasBuilt ? $"Done: {what}." : "Nothing had to be changed.";
        });

    public Job Fix(HttpContext http, OpenShop shop, IReadOnlyList<Correction> corrections)
    {
        string what = corrections is [var one] ? $"record {one.Record} of {one.Batch}" : $"{corrections.Count} rows";
        return Start(http, shop, corrections.Count == 1 ? "Fixing a row" : $"Fixing {corrections.Count} rows", AuditKinds.RowsFixed, AuditKinds.LoadFailed, what, (pipeline, engine) =>
        {
            var before = Balance.Read(engine);
            pipeline.Replay(corrections);
            return Outcome(engine, corrections, before, Formats.For(shop.Settings.Currency, shop.Settings.Locale));
        });
    }

    /// <summary>Where the rows are now, and what became of the money.</summary>
    static string Outcome(DuckDbEngine engine, IReadOnlyList<Correction> corrections, Balance before, Formats formats)
    {
        var after = Balance.Read(engine);
        var fixedRows = corrections.Select(c => (c.Batch, c.Record)).ToHashSet();
        var still = QuarantinedRow.Read(engine, int.MaxValue).Where(r => fixedRows.Contains((r.BatchId, r.RecordNumber))).ToList();
        long left = corrections.Count - still.Count;
        string loaded = left == 0 ? "" : $"{left.ToString("N0", CultureInfo.InvariantCulture)} {(left == 1 ? "row has" : "rows have")} left quarantine. "
            + $"Loaded amounts went from {formats.Exact(before.AmountLoaded, Unit.Money)} to {formats.Exact(after.AmountLoaded, Unit.Money)}, those in quarantine from "
            + $"{formats.Exact(before.AmountQuarantined, Unit.Money)} to {formats.Exact(after.AmountQuarantined, Unit.Money)}. ";
        return loaded + (still.Count == 0 ? $"{after.RowsQuarantined.ToString("N0", CultureInfo.InvariantCulture)} rows are left in quarantine."
            : $"{still.Count.ToString("N0", CultureInfo.InvariantCulture)} {(still.Count == 1 ? "row is" : "rows are")} still in quarantine: {still[0].Reason}.");
    }

    static string Words(LoadOutcome outcome)
    {
        string rows = string.Join("; ", outcome.Arrived.Select(b => $"{b.FileName}: {(b.RecordCount + b.BadRecordCount).ToString("N0", CultureInfo.InvariantCulture)} rows"));
        string replaced = outcome.Replaced.Count == 0 ? "" : $" In place of what was loaded {string.Join(", ", outcome.Replaced.Select(r => r.LoadedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)))}.";
        return $"Loaded. {rows}.{replaced}";
    }

    Job Start(HttpContext http, OpenShop shop, string title, string done, string failed, string subject, Func<LoadPipeline, DuckDbEngine, string> work, IReadOnlyDictionary<string, StageTime>? expected = null)
    {
        var writer = shop.Writer!;
        var write = audit.Later(http, shop.Slug);
        var signedIn = SignedIn.Required(http);
        return desk.Start(shop, JobDesk.Change, title, signedIn.Person.Name, job =>
        {
            using var engine = writer.Connect();
            string words = work(new LoadPipeline(writer.Workspace, engine, job, job.Cancellation), engine);
            job.HasChanged = true;
            versions.Bump(shop.Slug);
            new AnalysesRun(engine, writer.Workspace.Open(), job, CancellationToken.None).Publish();
            return words;
        }, (state, words) => write(state == JobState.Done ? done : failed, state == JobState.Done ? subject : $"{subject}: {words}"), expected);
    }
}
