using System.Globalization;
using System.Text;
using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>
/// A plan as one statement of portable SQL. Lines are grouped by keys as narrow as can be; ids and names are joined to the few cells
/// that remain. Cells, total and their references are the parts of one union.
/// </summary>
sealed class QuerySql
{
    /// <summary>More cells than this are no table that anybody reads, and would fill the memory of a large shop's server.</summary>
    public const int MostCells = 2_000_000;

    readonly QueryPlan _plan;
    readonly string _joins;
    readonly List<string> _conditions;

    public QuerySql(QueryPlan plan)
    {
        _plan = plan;
        _joins = string.Concat(plan.Dimensions.Select(d => d.Table).OfType<DimensionTable>().Distinct().Select(t => "\n  " + t.Join));
        _conditions = [.. plan.Filters.Select(f => LineFilters.Condition(f.Dimension, f.Filter, Parameters))];
        var bounds = LineFilters.Bounds(plan.Query.From, plan.Query.To, Parameters);
        var branches = new List<string>();
        bool needsTotal = plan.Dimensions.Count > 0 && !plan.Program.AddsUp;
        AddPart(branches, QueryPart.Cells, bounds);
        if (needsTotal) AddPart(branches, QueryPart.Total, bounds);
        if (plan.Dates.Reference is { } reference)
        {
            bounds = LineFilters.Bounds(reference.Window.First, reference.Window.Last, Parameters);
            AddPart(branches, QueryPart.ReferenceCells, bounds);
            if (needsTotal) AddPart(branches, QueryPart.ReferenceTotal, bounds);
        }
        Text = Select(string.Join("\n  union all\n", branches));
    }

    public string Text { get; }

    public QueryParameters Parameters { get; } = new();

    void AddPart(List<string> branches, QueryPart part, IReadOnlyList<string> bounds)
    {
        bool isTotal = part is QueryPart.Total or QueryPart.ReferenceTotal;
        string where = string.Join("\n    and ", _conditions.Concat(bounds));
        if (where.Length > 0) where = "\n  where " + where;
        if (!isTotal || _plan.Program.Measures.Any(m => m.Aggregate == Aggregate.CountDistinct)) branches.Add(LinesBranch(part, isTotal, where));
        if (_plan.Program.TakesTwoSteps) branches.Add(CustomersBranch(part, isTotal, where));
    }

    string LinesBranch(QueryPart part, bool isTotal, string where)
    {
        var columns = Head(part, isTotal, d => d.Key);
        for (int i = 0; i < _plan.Program.Measures.Count; i++)
        {
            var measure = _plan.Program.Measures[i];
            // The total of what adds up is added up here; counts of different things have to be counted again.
            bool isOmitted = measure.Aggregate == Aggregate.RepeatCustomers || (isTotal && measure.IsAdditive);
            columns.Add($"{(isOmitted ? "null" : measure.ToSql())} as m{i}");
        }
        columns.Add($"{(isTotal ? "0" : "count(*)")} as line_count");
        string joins = isTotal ? "" : _joins + string.Concat(_plan.Program.Measures.Select(m => m.Join).OfType<LineJoin>().Distinct().Select(j => "\n  " + j.Sql));
        return $"  select {string.Join(",\n    ", columns)}\n  from fct_order_line l{joins}{where}{GroupBy(isTotal, [])}";
    }

    /// <summary>Two steps: what each customer did within the cell, then how many of them did it.</summary>
    string CustomersBranch(QueryPart part, bool isTotal, string where)
    {
        var columns = Head(part, isTotal, d => $"x.k{Index(d)}");
        for (int i = 0; i < _plan.Program.Measures.Count; i++)
            columns.Add($"{(_plan.Program.Measures[i].Aggregate == Aggregate.RepeatCustomers ? "count(*)" : "null")} as m{i}");
        columns.Add("0 as line_count");
        string keys = isTotal ? "" : string.Concat(_plan.Dimensions.Select(d => $"{d.Key} as k{Index(d)}, "));
        string identified = where.Length == 0 ? "\n  where l.customer_key is not null" : where + "\n    and l.customer_key is not null";
        const string order = $"case when {WhichLines.Sale} then l.order_key end";
        string group = isTotal || _plan.Dimensions.Count == 0 ? "" : "\n  group by " + string.Join(", ", _plan.Dimensions.Select(d => $"x.k{Index(d)}"));
        return $"""
              select {string.Join(",\n    ", columns)}
              from (
                select {keys}l.customer_key
                from fct_order_line l{(isTotal ? "" : _joins)}{identified}{GroupBy(isTotal, ["l.customer_key"])}
                having min({order}) < max({order}) and @count_if({WhichLines.Billed}) > 0
              ) x{group}
            """;
    }

    List<string> Head(QueryPart part, bool isTotal, Func<Dimension, string> key) =>
        [$"{(int)part} as part", .. _plan.Dimensions.Select(d => $"{(isTotal ? "null" : key(d))} as k{Index(d)}")];

    string GroupBy(bool isTotal, string[] more)
    {
        string[] keys = isTotal ? more : [.. _plan.Dimensions.Select(d => d.Key), .. more];
        return keys.Length == 0 ? "" : "\n  group by " + string.Join(", ", keys);
    }

    string Select(string union)
    {
        var columns = new List<string> { "t.part" };
        var joins = new StringBuilder();
        foreach (var dimension in _plan.Dimensions)
        {
            int i = Index(dimension);
            columns.Add($"t.k{i}");
            if (dimension is not EntityDimension entity) continue;
            columns.Add($"e{i}.{entity.IdColumn} as id{i}");
            if (_plan.Named.Contains(entity)) columns.Add($"e{i}.{entity.NameColumn} as name{i}");
            joins.Append(CultureInfo.InvariantCulture, $"\nleft join {entity.Entity.Relation} e{i} on e{i}.{entity.Entity.Key} = t.k{i}");
        }
        for (int i = 0; i < _plan.Program.Measures.Count; i++) columns.Add($"t.m{i}");
        return $"select {string.Join(", ", columns)}, t.line_count\nfrom (\n{union}\n) t{joins}\nlimit {MostCells + 1}";
    }

    int Index(Dimension dimension)
    {
        for (int i = 0; i < _plan.Dimensions.Count; i++)
            if (ReferenceEquals(_plan.Dimensions[i], dimension)) return i;
        throw new InvalidOperationException($"{dimension} is not in the plan.");
    }
}
