using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Pipelines;

/// <summary>What a source looks like and what it would be taken for: nothing is loaded.</summary>
/// <param name="Batches">The tables that were read, with their format in words.</param>
/// <param name="Alerts">Of lines and tables: the most money first.</param>
public sealed record Inspection(IReadOnlyList<Batch> Batches, MappingProposal Proposal, IReadOnlyList<CleaningRule> Rules, IReadOnlyList<TableProfile> Profiles, IReadOnlyList<Alert> Alerts);

/// <summary>Reads files into a folder of its own, profiles every table, proposes mapping and rules, checks the lines, and leaves nothing behind.</summary>
public sealed class InspectPipeline(IRunProgress progress, CancellationToken cancellation)
{
    public Inspection Run(LoadRequest request, ShopAlertOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("tillsight-inspect-");
        try
        {
            using var engine = DuckDbEngine.InMemory(Path.Combine(folder.FullName, "spill"), request.MemoryLimit);
            return Inspect(engine, folder.FullName, request, options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    Inspection Inspect(DuckDbEngine engine, string folder, LoadRequest request, ShopAlertOptions options)
    {
        var reader = new ArchiveReader(engine, folder, progress, cancellation);
        var batches = request.Files().SelectMany(f => request.Placed(reader.Read(f, request.Reading))).DistinctBy(b => b.BatchId).ToList();
        IReadOnlyList<string> Columns(Batch batch) => SourceTables.ColumnsOf(engine, folder, batch);
        var ranked = BatchCatalogue.Rank(SourceTables.Assign(batches, Columns, kept: null));
        var tables = SourceTables.CreateViews(engine, folder, ranked, Columns, recipe: null);
        MappingProposal proposal;
        using (progress.Begin("Mapping")) proposal = MappingProposer.Propose(tables, engine, request.Answers, cancellation);
        var check = new SourceCheck(engine, tables, progress, cancellation);
        var profiles = check.Profiles(proposal.Mapping);
        bool isLoadable = proposal.IsLoadable && proposal.Mapping.Lines is not null;
        var rules = isLoadable ? check.ProposeRules(proposal.Mapping) : [];
        var shopAlerts = isLoadable ? check.Alerts(ranked, proposal.Mapping, rules, options) : [];
        return new Inspection(ranked, proposal, rules, profiles, [.. shopAlerts, .. profiles.SelectMany(p => p.Alerts)]);
    }
}
