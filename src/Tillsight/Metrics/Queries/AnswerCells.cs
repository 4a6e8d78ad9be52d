using Tillsight.Metrics.Dimensions;
using Tillsight.Views;

namespace Tillsight.Metrics.Queries;

/// <summary>Turns what a cell measured into the cells of its row.</summary>
static class AnswerCells
{
    public static object?[] Of(QueryPlan plan, CellRow row, bool isTotal)
    {
        object?[] cells = new object?[plan.Columns.Count];
        int next = 0;
        for (int i = 0; i < plan.Dimensions.Count; i++)
        {
            var dimension = plan.Dimensions[i];
            cells[next++] = isTotal ? null : dimension is EntityDimension ? row.Ids[i] : dimension.Cell(row.Keys[i]);
            if (dimension is EntityDimension entity && plan.Named.Contains(entity)) cells[next++] = isTotal ? null : row.Names[i];
        }
        decimal?[] values = plan.Program.Run(row.Measures);
        decimal?[]? before = row.Reference is { } reference ? plan.Program.Run(reference) : null;
        for (int i = 0; i < values.Length; i++)
        {
            var unit = plan.Metrics[i].Unit;
            cells[next++] = Cell(values[i], unit);
            if (plan.Query.Compare == ComparedWith.Nothing) continue;
            decimal? change = values[i] - before?[i];
            cells[next++] = Cell(before?[i], unit);
            cells[next++] = Cell(change, unit);
            // Against a negative figure a rise is still a rise.
            cells[next++] = Cell(before?[i] is null or 0 ? null : change / Math.Abs(before[i]!.Value), Unit.Rate);
        }
        return cells;
    }

    /// <summary>Counts are whole numbers; decimals lose the zeros that only tell how a column was declared.</summary>
    static object? Cell(decimal? value, Unit unit) => value is not { } number ? null
        : unit is Unit.Count or Unit.Days ? (long)number
        : number / 1.0000000000000000000000000000m;
}
