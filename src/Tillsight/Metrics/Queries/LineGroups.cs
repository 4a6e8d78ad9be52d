using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>The selects that group lines <c>l</c> into the parts of an answer.</summary>
/// <param name="mergesGroups">Whether groups are merged afterwards, so that lines can be grouped by the key of a table instead of its
/// attribute: joining a table to every line costs more than all the sums.</param>
sealed class LineGroups(QueryPlan plan, bool mergesGroups)
{
    readonly IReadOnlyList<Measure> _measures = plan.Program.Measures;
    readonly string[] _keys = [.. plan.Dimensions.Select(d => mergesGroups && d.Table is { } table ? $"l.{table.LineKey}" : d.Key)];
    readonly string _joins = mergesGroups ? "" : string.Concat(plan.Dimensions.Select(d => d.Table).OfType<DimensionTable>().Distinct().Select(t => "\n  " + t.Join));

    public List<string> Branches { get; } = [];

    public void Add(QueryPart part, string where)
    {
        bool isTotal = part is QueryPart.Total or QueryPart.ReferenceTotal;
        if (!isTotal || _measures.Any(m => m.Aggregate == Aggregate.CountDistinct)) Branches.Add(OfLines(part, isTotal, where));
        if (plan.Program.TakesTwoSteps) Branches.Add(OfCustomers(part, isTotal, where));
    }

    string OfLines(QueryPart part, bool isTotal, string where)
    {
        var columns = Head(part, isTotal, i => _keys[i]);
        for (int i = 0; i < _measures.Count; i++)
        {
            // The total of what adds up is added up later; counts of different things have to be counted again.
            bool isOmitted = _measures[i].Aggregate == Aggregate.RepeatCustomers || (isTotal && _measures[i].IsAdditive);
            columns.Add($"{(isOmitted ? "null" : _measures[i].ToSql(plan.Source.LineCount))} as m{i}");
        }
        columns.Add($"{(isTotal ? "0" : plan.Source.LineCount)} as line_count");
        string beside = isTotal ? "" : string.Concat(_measures.Select(m => m.Join).OfType<LineJoin>().Distinct().Select(j => "\n  " + j.Sql));
        return $"  select {string.Join(",\n    ", columns)}\n  from {plan.Source.Table} l{(isTotal ? "" : _joins)}{beside}{where}{GroupBy(isTotal, [])}";
    }

    /// <summary>Two steps: what each customer did within the cell, then how many of them did it.</summary>
    string OfCustomers(QueryPart part, bool isTotal, string where)
    {
        var columns = Head(part, isTotal, i => $"x.k{i}");
        for (int i = 0; i < _measures.Count; i++)
            columns.Add($"{(_measures[i].Aggregate == Aggregate.RepeatCustomers ? "count(*)" : "null")} as m{i}");
        columns.Add("0 as line_count");
        string keys = isTotal ? "" : string.Concat(_keys.Select((key, i) => $"{key} as k{i}, "));
        string identified = where.Length == 0 ? "\n  where l.customer_key is not null" : where + "\n    and l.customer_key is not null";
        const string order = $"case when {WhichLines.Sale} then l.order_key end";
        string group = isTotal || _keys.Length == 0 ? "" : "\n  group by " + string.Join(", ", _keys.Select((_, i) => $"x.k{i}"));
        return $"""
              select {string.Join(",\n    ", columns)}
              from (
                select {keys}l.customer_key
                from {plan.Source.Table} l{(isTotal ? "" : _joins)}{identified}{GroupBy(isTotal, ["l.customer_key"])}
                having min({order}) < max({order}) and @count_if({WhichLines.Billed}) > 0
              ) x{group}
            """;
    }

    List<string> Head(QueryPart part, bool isTotal, Func<int, string> key) =>
        [$"{(int)part} as part", .. _keys.Select((_, i) => $"{(isTotal ? "null" : key(i))} as k{i}")];

    string GroupBy(bool isTotal, string[] more)
    {
        string[] keys = isTotal ? more : [.. _keys, .. more];
        return keys.Length == 0 ? "" : "\n  group by " + string.Join(", ", keys);
    }
}
