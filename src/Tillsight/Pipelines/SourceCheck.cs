using Tillsight.Cleaning;
using Tillsight.Engines;
using Tillsight.Mapping;
using Tillsight.Profiling;
using Tillsight.Profiling.Alerts;
using Tillsight.Profiling.Alerts.Shop;
using Tillsight.Warehouse.Archive;

namespace Tillsight.Pipelines;

/// <summary>Profiles the tables of a source and checks its order lines, on an engine whose temporary views hold them.</summary>
sealed class SourceCheck(IEngine engine, IReadOnlyList<SourceTable> tables, IRunProgress progress, CancellationToken cancellation)
{
    public List<TableProfile> Profiles(SourceMapping? mapping = null)
    {
        using var stage = progress.Begin("Profile", tables.Sum(t => t.Rows), "rows");
        long rows = 0;
        var profiles = new List<TableProfile>();
        foreach (var table in tables.Where(t => mapping is null || mapping.Tables.All(m => m.Name != t.Name || m.Role != TableRole.Ignored)))
        {
            profiles.Add(Profiler.Profile(table, engine, null, cancellation));
            stage.Report(rows += table.Rows);
        }
        return profiles;
    }

    public IReadOnlyList<CleaningRule> ProposeRules(SourceMapping mapping) => new RuleProposer(mapping, tables.First(t => t.Name == mapping.Lines!.Name).Relation, engine, cancellation).Propose();

    /// <summary>Reads the lines as values, decides their kinds by the rules, and checks them.</summary>
    public IReadOnlyList<Alert> Alerts(IReadOnlyList<Batch> batches, SourceMapping mapping, IReadOnlyList<CleaningRule> rules, ShopAlertOptions options)
    {
        using var stage = progress.Begin("Alerts");
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
        return ShopAlerts.Check(engine, relation, present, options with { Table = mapping.Lines!.Name }, cancellation);
    }
}
