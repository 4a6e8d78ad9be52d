using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>
/// A plan as one statement of portable SQL. Lines are grouped by keys as narrow as can be; ids, names and, where everything adds up,
/// attributes are joined to the few groups that remain. Cells, total and their references are the parts of one union.
/// </summary>
sealed class QuerySql
{
    /// <summary>More cells than this are no table that anybody reads, and would fill the memory of a large shop's server.</summary>
    public const int MostCells = 2_000_000;

    readonly QueryPlan _plan;
    readonly List<(string Sql, string Name)> _columns = [("t.part", "part")];
    readonly List<string> _joins = [];
    readonly bool _mergesGroups;

    public QuerySql(QueryPlan plan)
    {
        _plan = plan;
        _mergesGroups = plan.Program.AddsUp && plan.Dimensions.Any(d => d.Table is not null);
        for (int i = 0; i < plan.Dimensions.Count; i++) AddDimension(plan.Dimensions[i], i);
        Text = Select(string.Join("\n  union all\n", Parts()));
    }

    public string Text { get; }

    public QueryParameters Parameters { get; } = new();

    List<string> Parts()
    {
        List<string> filters = [.. _plan.Filters.Select(f => LineFilters.Condition(f.Dimension, f.Filter, Parameters))];
        var groups = new LineGroups(_plan, _mergesGroups);
        bool needsTotal = _plan.Dimensions.Count > 0 && !_plan.Program.AddsUp;
        string where = Where(filters, _plan.Query.From, _plan.Query.To);
        groups.Add(QueryPart.Cells, where);
        if (needsTotal) groups.Add(QueryPart.Total, where);
        if (_plan.Dates.Reference is { } reference)
        {
            where = Where(filters, reference.Window.First, reference.Window.Last);
            groups.Add(QueryPart.ReferenceCells, where);
            if (needsTotal) groups.Add(QueryPart.ReferenceTotal, where);
        }
        return groups.Branches;
    }

    string Where(List<string> filters, DateOnly? from, DateOnly? to)
    {
        string conditions = string.Join("\n    and ", filters.Concat(LineFilters.Bounds(from, to, Parameters)));
        return conditions.Length == 0 ? "" : "\n  where " + conditions;
    }

    void AddDimension(Dimension dimension, int i)
    {
        if (_mergesGroups && dimension is ColumnDimension { Of: { } table } attribute)
        {
            _columns.Add((attribute.Read($"e{i}"), $"k{i}"));
            _joins.Add(table.JoinTo($"e{i}", $"t.k{i}"));
            return;
        }
        _columns.Add(($"t.k{i}", $"k{i}"));
        if (dimension is not EntityDimension entity) return;
        _columns.Add(($"e{i}.{entity.IdColumn}", $"id{i}"));
        if (_plan.Named.Contains(entity)) _columns.Add(($"e{i}.{entity.NameColumn}", $"name{i}"));
        _joins.Add(entity.Entity.JoinTo($"e{i}", $"t.k{i}"));
    }

    string Select(string union)
    {
        var measures = Enumerable.Range(0, _plan.Program.Measures.Count).Select(i => $"m{i}").Append("line_count")
            .Select(m => _mergesGroups ? $"sum(t.{m}) as {m}" : $"t.{m}");
        string columns = string.Join(", ", _columns.Select(c => $"{c.Sql} as {c.Name}").Concat(measures));
        string joins = string.Concat(_joins.Select(j => "\n" + j));
        string group = _mergesGroups ? "\ngroup by " + string.Join(", ", _columns.Select(c => c.Sql)) : "";
        return $"select {columns}\nfrom (\n{union}\n) t{joins}{group}\nlimit {MostCells + 1}";
    }
}
