using Tillsight.Engines;
using Tillsight.Mapping.Facts;
using Tillsight.Profiling;

namespace Tillsight.Mapping.Tables;

/// <summary>The few questions that a sample cannot answer, asked of whole tables in SQL.</summary>
/// <param name="engine">Null where every sample is whole.</param>
sealed class WholeTables(IEngine? engine, CancellationToken cancellation)
{
    readonly Dictionary<(string Table, string Column), double> _keyShares = [];

    IEngine Engine => engine ?? throw new InvalidOperationException("A table that was only sampled needs its engine.");

    /// <summary>Share of rows whose value no other row of the same file has; several files may hold the same row (a list sent every month).</summary>
    internal double KeyShare(TableFacts table, string column)
    {
        if (table.IsWhole && table.Table.Files.Count <= 1) return table.Column(column)!.DistinctShare;
        if (_keyShares.TryGetValue((table.Table.Name, column), out double known)) return known;
        string key = table.Table.Files.Count > 1 ? $"(_file, trim({Sql.Name(column)}))" : $"trim({Sql.Name(column)})";
        var set = Engine.Query($"select count(distinct {key}) / count(*)::double as share from {table.Table.Relation} where trim({Sql.Name(column)}) <> ''", null, cancellation);
        return _keyShares[(table.Table.Name, column)] = set.Column<double?>("share")[0] ?? 0;
    }

    /// <summary>Share of a sample's distinct values that a column of a whole table holds.</summary>
    internal double Held(ColumnFacts values, TableFacts table, string column)
    {
        const int asked = 5_000;
        var some = values.Values.Take(asked).ToList();
        var set = Engine.Query($"select count(distinct trim({Sql.Name(column)})) as held from {table.Table.Relation} where trim({Sql.Name(column)}) in (select unnest($values))",
            new Dictionary<string, object?> { ["values"] = some }, cancellation);
        return some.Count == 0 ? 0 : set.Column<long?>("held")[0]!.Value / (double)some.Count;
    }

    /// <summary>Every distinct day written in a column (what stands before a space), for the order of day and month.</summary>
    internal IReadOnlyList<string> Days(SourceTable table, string column)
    {
        var set = Engine.Query($"select distinct split_part(trim({Sql.Name(column)}), ' ', 1) as day from {table.Relation} where trim({Sql.Name(column)}) <> ''", null, cancellation);
        return set.Column<string?>("day")!;
    }
}
