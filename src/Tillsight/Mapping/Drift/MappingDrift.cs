using Tillsight.Engines;
using Tillsight.Mapping.Facts;
using Tillsight.Mapping.Tables;
using Tillsight.Profiling;

namespace Tillsight.Mapping.Drift;

/// <summary>What changed between a kept mapping and the tables of today, and how the mapping is to be replayed on them.</summary>
/// <param name="Adjusted">The kept mapping with today's columns: renamed ones by their new names, changed formats read anew, vanished ones left out.
/// Its tables keep their kept names.</param>
/// <param name="KeptNames">The kept name of each of today's tables that the mapping covers, by today's name.</param>
/// <param name="Renames">Renamed columns by kept table and kept column: today's name.</param>
public sealed record MappingDrift(IReadOnlyList<DriftChange> Changes, DriftVerdict Verdict, SourceMapping Adjusted,
    IReadOnlyDictionary<string, string> KeptNames, IReadOnlyDictionary<(string Table, string Column), string> Renames)
{
    static readonly string[] AmountFields = ["line_amount", "paid_amount", "unit_price", "quantity"];

    /// <summary>Compares; tables are matched by their columns, so files may be named anew. A kept table that is not among them is no change
    /// of the mapping: what was loaded of it stays.</summary>
    /// <param name="engine">Holds the relations of today's tables.</param>
    public static MappingDrift Compare(SourceMapping kept, IReadOnlyList<SourceTable> now, IEngine engine, CancellationToken cancellation = default)
    {
        var formats = new ColumnFormats(null, new WholeTables(engine, cancellation));
        var pairs = TableMatch.Of(kept.Tables, now);
        var changes = new List<DriftChange>();
        var adjusted = kept;
        var renames = new Dictionary<(string, string), string>();
        foreach (var table in kept.Tables.Where(t => t.Role != TableRole.Ignored))
        {
            if (!pairs.TryGetValue(table.Name, out var today))
            {
                changes.Add(new(DriftKind.TableAbsent, table.Name, null, $"No file holds {table.Name} this time; what was loaded of it stays."));
                continue;
            }
            if (today.Name != table.Name) changes.Add(new(DriftKind.TableRenamed, table.Name, null, $"{today.Name} has the columns of {table.Name} and is loaded as it."));
            var facts = TableFacts.Of(TableSample.Take(today, engine, cancellation), formats);
            var comparison = new TableComparison(adjusted, table, facts);
            adjusted = comparison.Compare();
            changes.AddRange(comparison.Changes);
            foreach (var (column, to) in comparison.Renames) renames[(table.Name, column)] = to;
        }
        var known = pairs.Values.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(now.Where(t => !known.Contains(t.Name)).Select(t => new DriftChange(DriftKind.TableAppeared, t.Name, null, $"{t.Name} is new: the mapping does not know its columns, so it is not loaded. Map it with `tillsight inspect`.")));
        var names = pairs.ToDictionary(p => p.Value.Name, p => p.Key, StringComparer.Ordinal);
        return new(changes, Judge(kept, changes, pairs.Count), adjusted, names, renames);
    }

    static DriftVerdict Judge(SourceMapping kept, IReadOnlyList<DriftChange> changes, int matched)
    {
        bool Used(DriftChange c) => c.Column is not null && Uses(kept, c.Table, c.Column);
        if (matched == 0 || changes.Any(c => c.Kind == DriftKind.Vanished && IsRequired(kept, c))) return DriftVerdict.Impossible;
        return changes.Any(c => c.Kind is DriftKind.Renamed or DriftKind.Reformatted || (c.Kind == DriftKind.Vanished && Used(c))) ? DriftVerdict.NeedsDryRun : DriftVerdict.Safe;
    }

    static bool IsRequired(SourceMapping kept, DriftChange change) =>
        kept.Fields.Any(f => f.Table == change.Table && f.Column == change.Column && AmountFields.Contains(f.Field) && (f.Field != "line_amount" || !kept.Has("unit_price")));

    /// <summary>True where a field, an attribute or a join of the mapping uses the column.</summary>
    internal static bool Uses(SourceMapping mapping, string table, string column) =>
        mapping.Fields.Any(f => f.Table == table && f.Column == column) || mapping.Attributes.Any(a => a.Table == table && a.Column == column)
        || mapping.Joins.Any(j => (j.FromTable == table && j.FromColumn == column) || (j.ToTable == table && j.ToColumn == column));
}
