using Tillsight.Engines;
using Tillsight.Mapping.Facts;

namespace Tillsight.Mapping.Tables;

/// <summary>The few questions that a sample cannot answer, asked of whole tables in SQL.</summary>
/// <param name="engine">Null where every sample is whole.</param>
sealed class WholeTables(IEngine? engine, CancellationToken cancellation)
{
    IEngine Engine => engine ?? throw new InvalidOperationException("A table that was only sampled needs its engine.");

    /// <summary>No value twice, none missing.</summary>
    internal bool IsKey(TableFacts table, string column)
    {
        if (table.IsWhole) return table.Column(column)!.IsKey;
        var set = Engine.Query($"select count(distinct trim({Sql.Name(column)})) = count(*) as is_key from {table.Table.Relation}", null, cancellation);
        return set.Column<bool?>("is_key")[0] == true;
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

    /// <summary>Distinct values of a column over the whole table; approximate (within about 2 %) where only a sample is at hand.</summary>
    internal (long Count, bool IsExact) Distinct(TableFacts table, string column)
    {
        if (table.IsWhole) return (table.Column(column)!.Distinct, true);
        var set = Engine.Query($"select approx_count_distinct({Sql.Name(column)}) as n from {table.Table.Relation}", null, cancellation);
        return (set.Column<long?>("n")[0]!.Value, false);
    }

    /// <summary>Every distinct day written in a column (its first ten characters), for the order of day and month.</summary>
    internal IReadOnlyList<string> Days(TableFacts table, string column)
    {
        var set = Engine.Query($"select distinct left(trim({Sql.Name(column)}), 10) as day from {table.Table.Relation} where {Sql.Name(column)} is not null and trim({Sql.Name(column)}) <> ''", null, cancellation);
        return set.Column<string?>("day")!;
    }
}
