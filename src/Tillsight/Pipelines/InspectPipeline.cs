using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Sources;
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
        var batches = SourceFiles.Expand(request.Paths, request.StandardInput).SelectMany(f => reader.Read(f, request.Reading)).DistinctBy(b => b.BatchId).ToList();
        IReadOnlyList<string> Columns(Batch batch) => SourceTables.ColumnsOf(engine, folder, batch);
        var ranked = BatchCatalogue.Rank(SourceTables.Assign(batches, Columns, kept: null));
        var tables = SourceTables.CreateViews(engine, folder, ranked, Columns, recipe: null);
        MappingProposal proposal;
        using (progress.Begin("Mapping")) proposal = MappingProposer.Propose(tables, engine, request.Answers, cancellation);
        var profiles = Profiles(engine, tables, proposal.Mapping);
        var (rules, shopAlerts) = proposal.IsLoadable && proposal.Mapping.Lines is not null ? Lines(engine, tables, ranked, proposal.Mapping, options) : ([], []);
        return new Inspection(ranked, proposal, rules, profiles, [.. shopAlerts, .. profiles.SelectMany(p => p.Alerts)]);
    }

    List<TableProfile> Profiles(IEngine engine, IReadOnlyList<SourceTable> tables, SourceMapping mapping)
    {
        using var stage = progress.Begin("Profile", tables.Sum(t => t.Rows), "rows");
        long rows = 0;
        var profiles = new List<TableProfile>();
        foreach (var table in tables.Where(t => mapping.Tables.All(m => m.Name != t.Name || m.Role != TableRole.Ignored)))
        {
            profiles.Add(Profiler.Profile(table, engine, null, cancellation));
            stage.Report(rows += table.Rows);
        }
        return profiles;
    }

    /// <summary>Reads the lines as values, decides their kinds by the rules that would be proposed, and checks them.</summary>
    (IReadOnlyList<CleaningRule>, IReadOnlyList<Alert>) Lines(IEngine engine, IReadOnlyList<SourceTable> tables, IReadOnlyList<Batch> batches, SourceMapping mapping, ShopAlertOptions options)
    {
        using var stage = progress.Begin("Alerts");
        var rules = new RuleProposer(mapping, tables.First(t => t.Name == mapping.Lines!.Name).Relation, engine, cancellation).Propose();
        var typed = new TypedLines(mapping, new SourceRelations(tables.ToDictionary(t => t.Name, t => t.Relation, StringComparer.Ordinal)));
        var plan = new CleaningPlan(typed.Select(), typed.Columns, mapping.OrderIdentity == OrderIdentity.Column && mapping.Has("order_id"), new CleaningFacts(batches.Count(b => b.SourceTable == mapping.Lines!.Name)));
        foreach (var rule in rules) rule.Apply(plan);
        string lines = plan.Finish();
        foreach (string statement in plan.Statements) engine.Execute(statement, cancellation);
        // An order that was derived is no order number of the source, and an amount that was derived cannot contradict its price. The kinds
        // that the rules would give stay out: alerts say what the rules are for.
        var present = ShopFields.Types.Keys.Where(f => mapping.Has(f) && plan.Columns.Contains(f)).ToList();
        string files = string.Join(", ", batches.Select(b => $"({b.BatchRank}, {Sql.Text(b.FileName)})"));
        string relation = $"(select {string.Join(", ", present.Select(f => $"l.{f}"))}, f.file_name as _batch_file, l.record_number as _record, l.line_number as _line "
            + $"from {lines} l join (values {files}) f(batch_key, file_name) using (batch_key))";
        return (rules, ShopAlerts.Check(engine, relation, present, options with { Table = mapping.Lines!.Name }, cancellation));
    }
}
