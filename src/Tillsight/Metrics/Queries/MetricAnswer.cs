namespace Tillsight.Metrics.Queries;

/// <summary>A row of an answer.</summary>
/// <param name="Cells">One a column: null, string, bool, long, decimal or DateOnly.</param>
/// <param name="Lines">Order lines behind the row, whatever their kind; those of the comparison are not counted.</param>
/// <param name="IsPartial">Whether its period is unfinished, because the data ends in it, or cut by the range.</param>
public sealed record AnswerRow(IReadOnlyList<object?> Cells, long Lines, bool IsPartial);

/// <summary>The answer to a <see cref="MetricQuery"/>, with all that its passports need.</summary>
/// <param name="Columns">Dimensions first, then the metrics, each followed by its comparison.</param>
/// <param name="Rows">In a total order: the same data gives the same rows in the same places.</param>
/// <param name="Total">Over all rows, also those beyond the limit; its dimensions are empty.</param>
/// <param name="RowCount">Rows before limit and offset.</param>
/// <param name="IsUnfinished">Whether the data ends, or the range cuts, within a period that is asked for.</param>
/// <param name="ComparedWith">What the comparison is held against, in words; null where nothing is compared or there is nothing to compare with.</param>
/// <param name="Coverage">How far the data reaches, and when it was loaded.</param>
/// <param name="Notes">What a reader should know before using the figures.</param>
/// <param name="Sql">The statement that the engine ran, in portable SQL.</param>
/// <param name="Parameters">Its values by name.</param>
public sealed record MetricAnswer(
    MetricQuery Query,
    IReadOnlyList<AnswerColumn> Columns,
    IReadOnlyList<AnswerRow> Rows,
    AnswerRow Total,
    int RowCount,
    bool IsUnfinished,
    string? ComparedWith,
    DataCoverage Coverage,
    IReadOnlyList<string> Notes,
    string Sql,
    IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>The place of a column.</summary>
    /// <exception cref="ArgumentException">The answer has no such column.</exception>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i].Id == column) return i;
        throw new ArgumentException($"The answer has no column {column}; it has {string.Join(", ", Columns.Select(c => c.Id))}.", nameof(column));
    }

    /// <summary>The query narrowed to the lines of one row: the way from a figure to what is behind it.</summary>
    public MetricQuery Behind(AnswerRow row)
    {
        var cell = Columns.Select((column, i) => (column, i)).Where(x => x.column.Role == ColumnRole.Dimension)
            .Select(x => new MetricFilter(x.column.Id, [CellText.Of(row.Cells[x.i])]));
        return ReferenceEquals(row, Total)
            ? Query with { By = [], Grain = null }
            : Query with { By = [], Grain = null, Where = [.. Query.Where, .. cell] };
    }

    /// <summary>A figure as a decimal, or null.</summary>
    public decimal? Figure(AnswerRow row, string column) => row.Cells[IndexOf(column)] switch
    {
        decimal number => number,
        long count => count,
        _ => null,
    };
}
