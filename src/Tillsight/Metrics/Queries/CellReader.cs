using Tillsight.Engines;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>Reads the columns of <see cref="QuerySql"/> in the order in which it selects them.</summary>
sealed class CellReader
{
    readonly QueryPlan _plan;
    readonly long?[] _parts;
    readonly long?[] _lines;
    readonly Array[] _keys;
    readonly string?[]?[] _ids;
    readonly string?[]?[] _names;
    readonly Array[] _measures;

    public CellReader(QueryPlan plan, ColumnSet columns)
    {
        _plan = plan;
        _parts = columns.Column<long?>("part");
        _lines = columns.Column<long?>("line_count");
        int dimensions = plan.Dimensions.Count, next = 1;
        (_keys, _ids, _names) = (new Array[dimensions], new string?[]?[dimensions], new string?[]?[dimensions]);
        for (int i = 0; i < dimensions; i++)
        {
            _keys[i] = columns[next++];
            if (plan.Dimensions[i] is not EntityDimension entity) continue;
            _ids[i] = (string?[])columns[next++];
            if (plan.Named.Contains(entity)) _names[i] = (string?[])columns[next++];
        }
        _measures = [.. plan.Program.Measures.Select(_ => columns[next++])];
    }

    public QueryPart Part(int row) => (QueryPart)_parts[row]!.Value;

    public long Lines(int row) => _lines[row] ?? 0;

    public object?[] Keys(int row)
    {
        var keys = new object?[_keys.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = _keys[i].GetValue(row);
        return keys;
    }

    public object?[] Ids(int row, object?[] keys)
    {
        if (_plan.Named.Count == 0 && Array.TrueForAll(_ids, c => c is null)) return keys;
        var ids = new object?[keys.Length];
        for (int i = 0; i < keys.Length; i++) ids[i] = _ids[i] is { } column ? column[row] : keys[i];
        return ids;
    }

    public string?[] Names(int row)
    {
        if (_plan.Named.Count == 0) return [];
        var names = new string?[_names.Length];
        for (int i = 0; i < names.Length; i++) names[i] = _names[i]?[row];
        return names;
    }

    /// <summary>Adds the measures that this row has; those of two steps come in rows of their own.</summary>
    public void AddMeasures(int row, decimal?[] into) => Add(row, into, onlyAdditive: false);

    /// <summary>Adds what a cell contributes to the total: the measures that add up.</summary>
    public void AddToTotal(int row, decimal?[] total) => Add(row, total, onlyAdditive: true);

    void Add(int row, decimal?[] into, bool onlyAdditive)
    {
        for (int i = 0; i < _measures.Length; i++)
        {
            if (onlyAdditive && !_plan.Program.Measures[i].IsAdditive) continue;
            decimal? value = _measures[i] switch
            {
                decimal?[] sums => sums[row],
                long?[] counts => counts[row],
                var other => throw new InvalidOperationException($"A measure came as {other.GetType().Name}; sums are decimals, counts are whole numbers."),
            };
            if (value is not null) into[i] = (into[i] ?? 0) + value;
        }
    }
}
