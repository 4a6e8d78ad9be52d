using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Views;
using Tillsight.Warehouse;
using Tillsight.Warehouse.Archive;
using Tillsight.Workspaces;

namespace Tillsight.Pipelines;

/// <summary>What a load would do, found out by doing it beside the warehouse: the files are read into a folder of their own, and the star is built from
/// them and everything loaded before, in memory. The warehouse is only read.</summary>
/// <param name="folder">Takes the rows of the new files; belongs to the caller.</param>
public sealed class PreviewPipeline(Workspace workspace, string folder, IRunProgress progress, CancellationToken cancellation)
{
    readonly Dictionary<string, IReadOnlyList<string>> _columns = new(StringComparer.Ordinal);

    /// <param name="loaded">A reader of the warehouse; null where nothing was ever loaded.</param>
    /// <param name="earlier">A preview of the same files: they are not read and profiled twice.</param>
    /// <exception cref="BadInputException">A file cannot be read.</exception>
    public LoadPreview Run(LoadRequest request, IEngine? loaded, LoadPreview? earlier = null)
    {
        Directory.CreateDirectory(folder);
        var before = loaded is null ? [] : BatchCatalogue.Read(loaded);
        var now = before.Any(b => b.Status == Batch.Current) ? Balance.Read(loaded!) : null;
        using var engine = DuckDbEngine.InMemory(Path.Combine(folder, "spill"), request.MemoryLimit);
        var arrived = earlier?.Arrived ?? Read(engine, request);
        var kept = File.Exists(workspace.RecipeFile) ? RecipeFile.Read(workspace.RecipeFile) : null;
        if (kept is not null && !KeptRecipe.Holds(kept, before, arrived, b => ColumnsOf(engine, b))) kept = null;
        arrived = SourceTables.Assign(arrived, b => ColumnsOf(engine, b), kept?.Mapping);
        var profiles = earlier?.Profiles ?? Profile(engine, arrived);
        var all = BatchCatalogue.Merge([.. before.Select(b => b with { ArchiveFile = Path.Combine(workspace.ArchiveFolder, b.ArchiveFile) })], arrived);
        all = SourceTables.Assign(all, b => ColumnsOf(engine, b), kept?.Mapping);
        var preview = new LoadPreview
        {
            Arrived = arrived, Profiles = profiles, Before = now, IsKept = kept is not null,
            Known = [.. arrived.Where(a => before.Any(b => b.BatchId == a.BatchId && b.Status == Batch.Current)).Select(a => a.BatchId)],
            Replaced = [.. before.Where(b => b.Status == Batch.Current && all.Any(a => a.BatchId == b.BatchId && a.Status != Batch.Current))],
        };
        return Decide(engine, request, preview, kept, all);
    }

    LoadPreview Decide(DuckDbEngine engine, LoadRequest request, LoadPreview preview, Recipe? kept, IReadOnlyList<Batch> all)
    {
        MappingProposal proposal;
        string? drift = null;
        using (progress.Begin("Mapping"))
        {
            var tables = SourceTables.CreateViews(engine, folder, all, b => ColumnsOf(engine, b), kept);
            try
            {
                (proposal, drift) = Propose(engine, request, kept, tables);
            }
            catch (BadInputException refusal)
            {
                return preview with { Proposal = new MappingProposal { Mapping = kept?.Mapping ?? new() }, Refusal = refusal.Message };
            }
        }
        preview = preview with { Proposal = proposal, Drift = drift };
        if (!proposal.IsLoadable || proposal.Mapping.Lines is null) return preview;
        var recipe = RecipeOf(engine, request, preview, kept);
        using (progress.Begin("Cleaning and warehouse")) Build(engine, recipe, all);
        return preview with { Recipe = recipe, After = Balance.Read(engine), Receipts = RuleReceipt.Read(engine), Alerts = Alerts(request, preview, recipe) };
    }

    /// <summary>The mapping, and what has changed in the columns where that must be agreed to.</summary>
    (MappingProposal, string?) Propose(DuckDbEngine engine, LoadRequest request, Recipe? kept, IReadOnlyList<SourceTable> tables)
    {
        if (kept is null || request.Answers != MappingAnswers.Nothing) return (MappingProposer.Propose(tables, engine, request.Answers, cancellation), null);
        try
        {
            return (new MappingDecision(engine, request with { TakeProposals = false }, cancellation).Decide(kept.Mapping, tables), null);
        }
        catch (BadInputException)
        {
            // What can be agreed to is shown as that; what cannot is thrown again.
            var agreed = new MappingDecision(engine, request with { TakeProposals = true }, cancellation).Decide(kept.Mapping, tables);
            return (agreed, string.Join(" ", agreed.Notes));
        }
    }

    Recipe RecipeOf(DuckDbEngine engine, LoadRequest request, LoadPreview preview, Recipe? kept)
    {
        var mapping = preview.Proposal.Mapping;
        var recipe = kept is not null ? kept with { Mapping = mapping }
            : new Recipe(mapping, new RuleProposer(mapping, Sql.Name("src_" + mapping.Lines!.Name), engine, cancellation).Propose());
        return request.RulesOff is { } off ? recipe.With(off) : recipe;
    }

    void Build(DuckDbEngine engine, Recipe recipe, IReadOnlyList<Batch> all)
    {
        all = SourceTables.Assign(all, b => ColumnsOf(engine, b), recipe.Mapping);
        all = BatchCatalogue.Rank(new BatchDates(engine, folder, cancellation).Describe(all, recipe.Mapping, afresh: true));
        BatchCatalogue.Stage(engine, all);
        var tables = SourceTables.WithEmptied(engine, SourceTables.CreateViews(engine, folder, all, b => ColumnsOf(engine, b), recipe), recipe.Mapping);
        int lines = all.Count(b => b.Status == Batch.Current && b.SourceTable == recipe.Mapping.Lines!.Name);
        new StarBuild(engine, recipe, WorkspaceSettings.Read(workspace.SettingsFile), cancellation).Run(tables.ToDictionary(t => t.Name, t => t.Relation, StringComparer.Ordinal), lines);
    }

    /// <summary>Checks the new lines alone, on an engine of their own: what was loaded before is checked elsewhere.</summary>
    IReadOnlyList<Alert> Alerts(LoadRequest request, LoadPreview preview, Recipe recipe)
    {
        using var engine = DuckDbEngine.InMemory(Path.Combine(folder, "spill"), request.MemoryLimit);
        var batches = BatchCatalogue.Rank(SourceTables.Assign(preview.Arrived, b => ColumnsOf(engine, b), recipe.Mapping));
        if (batches.All(b => b.SourceTable != recipe.Mapping.Lines!.Name)) return [];
        var tables = SourceTables.WithEmptied(engine, SourceTables.CreateViews(engine, folder, batches, b => ColumnsOf(engine, b), recipe), recipe.Mapping);
        var settings = WorkspaceSettings.Read(workspace.SettingsFile);
        return new SourceCheck(engine, tables, progress, cancellation).Alerts(batches, recipe.Mapping, recipe.Rules,
            new ShopAlertOptions { Formats = Formats.For(settings.Currency, settings.Locale), Country = settings.Country.Length > 0 ? settings.Country : null });
    }

    List<Batch> Read(DuckDbEngine engine, LoadRequest request)
    {
        var reader = new ArchiveReader(engine, folder, progress, cancellation);
        return [.. request.Files().SelectMany(f => request.Placed(reader.Read(f, request.Reading))).DistinctBy(b => b.BatchId)];
    }

    List<TableProfile> Profile(DuckDbEngine engine, IReadOnlyList<Batch> arrived) =>
        new SourceCheck(engine, SourceTables.CreateViews(engine, folder, BatchCatalogue.Rank(arrived), b => ColumnsOf(engine, b), null), progress, cancellation).Profiles();

    IReadOnlyList<string> ColumnsOf(DuckDbEngine engine, Batch batch)
    {
        if (!_columns.TryGetValue(batch.BatchId, out var columns)) _columns[batch.BatchId] = columns = SourceTables.ColumnsOf(engine, folder, batch);
        return columns;
    }
}

/// <summary>What a load would do.</summary>
public sealed record LoadPreview
{
    /// <summary>The tables that were read, with their format in words.</summary>
    public required IReadOnlyList<Batch> Arrived { get; init; }

    public required IReadOnlyList<TableProfile> Profiles { get; init; }

    /// <summary>Of the new lines: the most money first.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    public MappingProposal Proposal { get; init; } = new();

    /// <summary>Whether the mapping is that of the shop's recipe.</summary>
    public bool IsKept { get; init; }

    /// <summary>Why these files cannot be loaded into this shop; null where they can.</summary>
    public string? Refusal { get; init; }

    /// <summary>What has changed in the columns since the mapping was confirmed, and what it does to the totals: to be agreed to before a load.</summary>
    public string? Drift { get; init; }

    /// <summary>Mapping and rules as they would be kept; null where questions are open.</summary>
    public Recipe? Recipe { get; init; }

    /// <summary>What each rule would do, over everything that would then be loaded.</summary>
    public IReadOnlyList<RuleReceipt> Receipts { get; init; } = [];

    /// <summary>Of what is loaded now; null where nothing is.</summary>
    public Balance? Before { get; init; }

    /// <summary>As it would be; null where questions are open.</summary>
    public Balance? After { get; init; }

    /// <summary>Ids of batches that are loaded already, with the same content.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Batches whose place the new ones would take.</summary>
    public IReadOnlyList<Batch> Replaced { get; init; } = [];
}
