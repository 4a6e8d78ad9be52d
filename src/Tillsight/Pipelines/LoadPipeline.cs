using Tillsight.Cleaning;
using Tillsight.DuckDb;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Sources;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Archive;
using Tillsight.Warehouse.Erasure;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>
/// From files to a star: find, read into the archive, map, propose rules, build. Everything before the build leaves the warehouse as it
/// was; the build is one transaction.
/// </summary>
public sealed class LoadPipeline(Workspace workspace, DuckDbEngine warehouse, IRunProgress progress, CancellationToken cancellation)
{
    readonly Dictionary<string, IReadOnlyList<string>> _columns = new(StringComparer.Ordinal);
    bool _isBuilt;

    /// <summary>Rows by place from which the last run took erased customers.</summary>
    public IReadOnlyDictionary<string, long> Erased { get; private set; } = new Dictionary<string, long>();

    /// <summary>Ids, names and e-mail addresses that it took out.</summary>
    public IReadOnlyCollection<string> ErasedWords { get; private set; } = [];

    /// <exception cref="BadInputException">The source, the recipe or the disk does not allow it; nothing was changed.</exception>
    /// <exception cref="UnavailableException">All is loaded, but the disk took no more after that.</exception>
    public LoadOutcome Run(LoadRequest request) => OnDisk(() =>
    {
        Sweep();
        var kept = File.Exists(workspace.RecipeFile) ? RecipeFile.Read(workspace.RecipeFile) : null;
        var before = BatchCatalogue.Read(warehouse);
        var (arrived, unchanged) = Archive(request, before);
        try
        {
            if (kept is not null && !KeptRecipe.Holds(kept, before, arrived, ColumnsOf)) kept = null;
            if (kept is not null && request.RulesOff is { } off) kept = kept.With(off);
            return Load(request, before, arrived, unchanged, kept);
        }
        catch
        {
            if (!_isBuilt) Discard(arrived, before);
            throw;
        }
    });

    /// <summary>Builds again from the archive without the customers that have a tombstone.</summary>
    public void Erase() => OnDisk(() => Load(new LoadRequest { Paths = [] }, BatchCatalogue.Read(warehouse), [], [], RecipeFile.Read(workspace.RecipeFile)));

    /// <summary>Takes a batch out of the star, which is built again from the archive. What the batch had taken the place of is current again; its rows
    /// stay archived, and loading the same file again brings it back.</summary>
    /// <exception cref="UsageException">There is no such batch, or it is not current.</exception>
    public LoadOutcome Undo(string batchId) => OnDisk(() =>
    {
        var before = BatchCatalogue.Read(warehouse);
        var batch = before.FirstOrDefault(b => b.BatchId == batchId && b.Status == Batch.Current) ?? throw new UsageException($"There is no current batch {batchId}: it was undone, or a later file took its place.");
        return Load(new LoadRequest { Paths = [] }, BatchCatalogue.Without(before, batch), [], [], RecipeFile.Read(workspace.RecipeFile), afresh: true);
    });

    /// <summary>Builds again from the archive by a changed recipe.</summary>
    public LoadOutcome Rebuild(Recipe recipe) => OnDisk(() => Load(new LoadRequest { Paths = [] }, BatchCatalogue.Read(warehouse), [], [], recipe));

    /// <summary>Adds corrections to the recipe and builds again from the archive.</summary>
    /// <exception cref="UsageException">There is no such batch, record or column.</exception>
    public void Replay(params IReadOnlyList<Correction> corrections)
    {
        var before = BatchCatalogue.Read(warehouse);
        foreach (var correction in corrections) Check(correction, before);
        var kept = RecipeFile.Read(workspace.RecipeFile);
        var merged = kept.Corrections.ToDictionary(c => (c.Batch, c.Record));
        foreach (var correction in corrections)
            merged[(correction.Batch, correction.Record)] = correction with { Cells = new Dictionary<string, string>([.. Earlier(correction), .. correction.Cells]) };
        Rebuild(kept with { Corrections = [.. merged.Values] });

        // Later cells win over those of an earlier correction of the row.
        IEnumerable<KeyValuePair<string, string>> Earlier(Correction correction) =>
            merged.TryGetValue((correction.Batch, correction.Record), out var earlier) ? earlier.Cells.Where(c => !correction.Cells.ContainsKey(c.Key)) : [];
    }

    void Check(Correction correction, IReadOnlyList<Batch> batches)
    {
        var batch = batches.FirstOrDefault(b => b.BatchId == correction.Batch && b.Status == Batch.Current)
            ?? throw new UsageException($"There is no batch {correction.Batch}. There are: {string.Join(", ", batches.Select(b => b.BatchId))}.");
        if (correction.Record < 1 || correction.Record > batch.RecordCount + batch.BadRecordCount)
            throw new UsageException($"{batch.FileName} has the records 1 to {batch.RecordCount + batch.BadRecordCount}; there is no record {correction.Record}.");
        foreach (string column in correction.Cells.Keys)
            if (!ColumnsOf(batch).Contains(column)) throw new UsageException($"{batch.FileName} has no column \"{column}\"; it has {string.Join(", ", ColumnsOf(batch))}.");
    }

    /// <summary>Tells a disk that is full, read-only or forbidden, and whether it was before or after the load took effect.</summary>
    T OnDisk<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is not BadInputException && StorageFailure.Words(e, workspace.Folder) is { } words)
        {
            throw _isBuilt
                ? new UnavailableException($"{words} The load itself is complete; the next run writes what is missing (the rows in quarantine as Parquet files).", e)
                : new BadInputException(words + " Nothing was changed.", null, e);
        }
        catch (DuckDbException e) when (!_isBuilt && e.NativeMessage.Contains(workspace.ArchiveFolder, StringComparison.Ordinal))
        {
            throw new BadInputException($"The archive of the rows loaded before is damaged or incomplete ({e.NativeMessage.Split('\n')[0]}). Nothing was changed. "
                + $"Put a backup of it in its place, or move the folder {workspace.Folder} away and load all exports again.", workspace.ArchiveFolder, e);
        }
    }

    LoadOutcome Load(LoadRequest request, IReadOnlyList<Batch> before, IReadOnlyList<Batch> arrived, IReadOnlyList<string> unchanged, Recipe? kept, bool afresh = false)
    {
        var fresh = arrived.Where(a => before.All(b => b.BatchId != a.BatchId || b.Status != Batch.Current)).ToList();
        bool changed = afresh || fresh.Count > 0 || new Tombstones(workspace).All().Any(t => !t.IsComplete) || kept is not null && before.Count > 0 && (WasBuiltWith() != RecipeFile.Hash(kept) || BuildStamp.Read(warehouse) is { IsOfThisProgram: false });
        if (!changed) return Unchanged([.. unchanged, .. arrived.Select(a => a.FileName)]);

        var all = BatchCatalogue.Merge(before, arrived);
        all = SourceTables.Assign(all, ColumnsOf, kept?.Mapping);
        var tables = SourceTables.CreateViews(warehouse, workspace.ArchiveFolder, all, ColumnsOf, kept);
        var (recipe, notes) = Decide(request, kept, tables);
        all = SourceTables.Assign(all, ColumnsOf, recipe.Mapping);
        all = BatchCatalogue.Rank(new BatchDates(warehouse, workspace.ArchiveFolder, cancellation).Describe(all, recipe.Mapping, kept is null || WasBuiltWith() != RecipeFile.Hash(recipe)));
        (all, recipe) = WithoutErased(all, recipe);
        BatchCatalogue.Stage(warehouse, all);
        tables = SourceTables.WithEmptied(warehouse, SourceTables.CreateViews(warehouse, workspace.ArchiveFolder, all, ColumnsOf, recipe), recipe.Mapping);
        using (var written = WholeFile.Prepare(workspace.RecipeFile, RecipeFile.Text(recipe)))
        {
            Build(recipe, tables, all);
            written.Publish();
        }
        QuarantineFiles.Write(warehouse, workspace, cancellation);
        Sweep();
        return new LoadOutcome(fresh, unchanged, [.. before.Where(b => b.Status == Batch.Current && all.Any(a => a.BatchId == b.BatchId && a.Status != Batch.Current))], true,
            [.. fresh.SelectMany(b => b.Remarks.Select(r => $"{b.FileName}: {r}")), .. notes]);
    }

    /// <summary>Takes customers with a tombstone out of the batches, and out of what people corrected in them.</summary>
    (IReadOnlyList<Batch>, Recipe) WithoutErased(IReadOnlyList<Batch> all, Recipe recipe)
    {
        var stones = new Tombstones(workspace).All();
        var erasure = new ArchiveErasure(warehouse, workspace, new CustomerCells(recipe.Mapping), ColumnsOf, cancellation);
        var without = erasure.Apply(all, [.. stones.Select(t => t.CustomerHash)]);
        (Erased, ErasedWords) = (erasure.Rows, erasure.Words);
        if (erasure.Words.Count == 0) return (all, recipe);
        foreach (var batch in without) _columns.Remove(batch.BatchId);
        return (without, recipe with
        {
            Corrections = [.. recipe.Corrections.Select(c => c with { Cells = c.Cells.Where(x => !erasure.Words.Contains(x.Value.Trim())).ToDictionary(StringComparer.Ordinal) }).Where(c => c.Cells.Count > 0)],
        });
    }

    /// <summary>The build stands; what a full disk kept from being written after it is written now.</summary>
    LoadOutcome Unchanged(IReadOnlyList<string> names)
    {
        // Rows of an erased customer came with the file once more.
        Sweep();
        if (!QuarantineFiles.AreCurrent(warehouse, workspace, cancellation)) QuarantineFiles.Write(warehouse, workspace, cancellation);
        return new LoadOutcome([], names, [], false, []);
    }

    /// <summary>Reads what is new into the archive. A file with the size and time of its batch is taken for unchanged without reading it.</summary>
    (IReadOnlyList<Batch> Arrived, IReadOnlyList<string> Unchanged) Archive(LoadRequest request, IReadOnlyList<Batch> before)
    {
        var arrived = new List<Batch>();
        var unchanged = new List<string>();
        using var staging = DuckDbEngine.InMemory(workspace.SpillFolder, request.MemoryLimit);
        try
        {
            foreach (var file in request.Files())
            {
                if (IsKnown(file, before)) unchanged.Add(file.Name);
                else arrived.AddRange(request.Placed(new ArchiveReader(staging, workspace.ArchiveFolder, progress, cancellation).Read(file, request.Reading)));
            }
        }
        catch
        {
            Discard(arrived, before);
            throw;
        }
        return (arrived, unchanged);
    }

    static bool IsKnown(SourceFile file, IReadOnlyList<Batch> before)
    {
        if (file.Path == SourceFile.StandardInput) return false;
        var stored = new FileInfo(file.Path);
        return before.Any(b => b.Status == Batch.Current && b.FilePath == file.Path && b.FileBytes == stored.Length
            && b.FileModifiedAt is { } time && Math.Abs((time - stored.LastWriteTimeUtc).TotalMilliseconds) < 1);
    }

    (Recipe Recipe, IReadOnlyList<string> Notes) Decide(LoadRequest request, Recipe? kept, IReadOnlyList<SourceTable> tables)
    {
        using var stage = progress.Begin("Mapping");
        var decision = new MappingDecision(warehouse, request, cancellation).Decide(kept?.Mapping, tables);
        var rules = kept?.Rules;
        if (rules is null)
        {
            string lines = tables.First(t => t.Name == decision.Mapping.Lines!.Name).Relation;
            rules = new RuleProposer(decision.Mapping, lines, warehouse, cancellation).Propose();
        }
        var assumed = kept is null ? new AssumedSettings(workspace, warehouse, cancellation).Take(decision, tables) : [];
        var recipe = new Recipe(decision.Mapping, rules) { Corrections = kept?.Corrections ?? [], Off = kept?.Off ?? [] };
        if (kept is null && request.RulesOff is { } off) recipe = recipe.With(off);
        return (recipe, [.. decision.Notes, .. assumed]);
    }

    void Build(Recipe recipe, IReadOnlyList<SourceTable> tables, IReadOnlyList<Batch> batches)
    {
        using var stage = progress.Begin("Cleaning and warehouse", unit: "rows");
        var lines = batches.Where(b => b.Status == Batch.Current && b.SourceTable == recipe.Mapping.Lines!.Name).ToList();
        new StarBuild(warehouse, recipe, workspace.Open(), cancellation).Run(tables.ToDictionary(t => t.Name, t => t.Relation, StringComparer.Ordinal), lines.Count);
        _isBuilt = true;
        stage.Report(lines.Sum(b => b.RecordCount + b.BadRecordCount));
    }

    string? WasBuiltWith() => BuildStamp.Read(warehouse)?.RecipeHash;

    IReadOnlyList<string> ColumnsOf(Batch batch)
    {
        if (!_columns.TryGetValue(batch.BatchId, out var columns))
            _columns[batch.BatchId] = columns = SourceTables.ColumnsOf(warehouse, workspace.ArchiveFolder, batch);
        return columns;
    }

    /// <summary>Removes archive folders that no batch names: what a killed run left behind.</summary>
    void Sweep()
    {
        var named = BatchCatalogue.Read(warehouse).Select(b => b.ArchiveFile).ToHashSet(StringComparer.Ordinal);
        foreach (string folder in Directory.EnumerateDirectories(workspace.ArchiveFolder))
            if (!named.Contains(Path.GetFileName(folder))) Directory.Delete(folder, recursive: true);
    }

    void Discard(IEnumerable<Batch> arrived, IReadOnlyList<Batch> before)
    {
        foreach (var batch in arrived.Where(a => before.All(b => b.ArchiveFile != a.ArchiveFile)))
        {
            string folder = Path.Combine(workspace.ArchiveFolder, batch.ArchiveFile);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }
}
