namespace Tillsight.Metrics.Queries;

/// <summary>A cell on its way into an answer.</summary>
/// <param name="Keys">Its key in each dimension, as read.</param>
/// <param name="Ids">The same, with the ids of things in place of their keys.</param>
/// <param name="Names">Names of things that have one.</param>
sealed record CellRow(object?[] Keys, object?[] Ids, string?[] Names)
{
    /// <summary>Values of the program's measures; null where no line gave one.</summary>
    public required decimal?[] Measures { get; init; }

    /// <summary>The same for the reference; null where the cell has no reference.</summary>
    public decimal?[]? Reference { get; set; }

    public long Lines { get; set; }

    public object?[] Cells { get; set; } = [];
}
