using Tillsight.Engines;
using Tillsight.Mapping;

namespace Tillsight.Cleaning;

/// <summary>The SQL relations of the source's tables, and the joins that a select from the lines needs to reach columns of lookups.</summary>
/// <param name="relations">SQL (a table name or a select in parentheses) by table name.</param>
public sealed class SourceRelations(IReadOnlyDictionary<string, string> relations)
{
    readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    readonly List<string> _joins = [];

    /// <summary>Join clauses so far, in order.</summary>
    public IReadOnlyList<string> Joins => _joins;

    public string Of(string table) => relations.TryGetValue(table, out string? relation) ? relation
        : throw new BadInputException($"The recipe speaks of the table {table}, which the source does not have; it has {string.Join(", ", relations.Keys)}.");

    /// <summary>SQL of a column as seen from the lines (alias l), joining lookups on the way as needed.</summary>
    public string Column(SourceMapping mapping, string table, string column) => $"{Alias(mapping, mapping.Lines!.Name, "l", table)}.{Sql.Name(column)}";

    /// <summary>A lookup with one row a key: the first of the first batch, so that no line is ever multiplied.</summary>
    public string Keyed(string table, string key) =>
        $"(select distinct on (trim({Sql.Name(key)})) * from {Of(table)} where {Sql.Name(key)} is not null order by trim({Sql.Name(key)}), _batch_key, _record)";

    string Alias(SourceMapping mapping, string from, string fromAlias, string table)
    {
        if (table == from) return fromAlias;
        if (_aliases.TryGetValue(table, out string? known)) return known;
        var path = Path(mapping, from, table)
            ?? throw new BadInputException($"The recipe uses a column of {table}, but no join leads from {from} to it. Add it under joins in recipe.yaml.");
        string alias = fromAlias;
        foreach (var join in path)
        {
            if (!_aliases.TryGetValue(join.ToTable, out string? next))
            {
                next = "j" + (_aliases.Count + 1);
                _aliases[join.ToTable] = next;
                _joins.Add($"left join {Keyed(join.ToTable, join.ToColumn)} {next} on trim({alias}.{Sql.Name(join.FromColumn)}) = trim({next}.{Sql.Name(join.ToColumn)})");
            }
            alias = next;
        }
        return alias;
    }

    /// <summary>The shortest chain of joins between two tables, or null.</summary>
    public static IReadOnlyList<TableJoin>? Path(SourceMapping mapping, string from, string to)
    {
        var queue = new Queue<(string Table, IReadOnlyList<TableJoin> Joins)>([(from, [])]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (queue.TryDequeue(out var place))
        {
            if (place.Table == to) return place.Joins;
            foreach (var join in mapping.Joins.Where(j => j.FromTable == place.Table && seen.Add(j.ToTable)))
                queue.Enqueue((join.ToTable, [.. place.Joins, join]));
        }
        return null;
    }
}
