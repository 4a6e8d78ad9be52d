using Tillsight.Metrics.Dimensions;

namespace Tillsight.Metrics.Queries;

/// <summary>A total order of the rows of an answer: no two rows tie, because the dimensions break every tie. What is absent comes last.</summary>
sealed class RowOrder : IComparer<CellRow>
{
    readonly List<(Func<CellRow, object?> Value, bool IsAscending)> _keys = [];

    public RowOrder(QueryPlan plan)
    {
        if (plan.Query.Order is { } order) Add(plan, order);
        else AddDefault(plan);
        for (int i = 0; i < plan.Dimensions.Count; i++) AddDimension(plan.Dimensions[i], i, isAscending: true);
    }

    public int Compare(CellRow? x, CellRow? y)
    {
        foreach (var (value, isAscending) in _keys)
        {
            object? a = value(x!), b = value(y!);
            if (a is null && b is null) continue;
            if (a is null) return 1;
            if (b is null) return -1;
            int order = a is string text ? string.CompareOrdinal(text, (string)b) : ((IComparable)a).CompareTo(b);
            if (order != 0) return isAscending ? order : -order;
        }
        return 0;
    }

    /// <summary>The first rows in this order. A few of many are picked in one pass; sorting half a million to show ten takes a second.</summary>
    public IEnumerable<CellRow> First(int count, CellRow[] rows)
    {
        if (count > rows.Length / 8)
        {
            Array.Sort(rows, this);
            return rows.Take(count);
        }
        var picked = new PriorityQueue<CellRow, CellRow>(count + 1, Comparer<CellRow>.Create((x, y) => Compare(y, x)));
        foreach (var row in rows)
        {
            if (picked.Count < count) picked.Enqueue(row, row);
            else if (count > 0) picked.EnqueueDequeue(row, row);
        }
        return picked.UnorderedItems.Select(p => p.Element).Order(this);
    }

    void Add(QueryPlan plan, MetricOrder order)
    {
        for (int i = 0; i < plan.Columns.Count; i++)
        {
            if (plan.Columns[i].Id != order.Column) continue;
            int dimension = plan.Dimensions.TakeWhile(d => d.Id != order.Column).Count();
            if (dimension < plan.Dimensions.Count) AddDimension(plan.Dimensions[dimension], dimension, order.IsAscending ?? true);
            else AddColumn(i, order.IsAscending ?? plan.Columns[i].Role == ColumnRole.Name);
            return;
        }
        throw new UsageException($"The answer has no column \"{order.Column}\" to sort by{Nearest.To(order.Column, plan.Columns.Select(c => c.Id))} "
            + $"It has {string.Join(", ", plan.Columns.Select(c => c.Id))}.");
    }

    void AddDefault(QueryPlan plan)
    {
        for (int i = 0; i < plan.Dimensions.Count; i++)
            if (plan.Dimensions[i].IsOrdered) AddDimension(plan.Dimensions[i], i, isAscending: true);
        AddColumn(plan.Columns.TakeWhile(c => c.Role is ColumnRole.Dimension or ColumnRole.Name).Count(), isAscending: false);
    }

    void AddColumn(int column, bool isAscending) => _keys.Add((row => row.Cells[column], isAscending));

    // Keys of ordered dimensions sort as time does; keys of things are numbers of no meaning, so their shown value sorts.
    void AddDimension(Dimension dimension, int index, bool isAscending) => _keys.Add(dimension is EntityDimension
        ? (row => row.Ids[index], isAscending)
        : (row => row.Keys[index], isAscending));
}
