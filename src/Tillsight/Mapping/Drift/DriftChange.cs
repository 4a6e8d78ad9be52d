namespace Tillsight.Mapping.Drift;

/// <summary>What happened to a table or a column since the mapping was confirmed.</summary>
public enum DriftKind { TableRenamed, TableAppeared, TableAbsent, Moved, Appeared, Vanished, Renamed, Reformatted }

/// <summary>One difference between a kept mapping and the tables of today.</summary>
/// <param name="Table">Name in the mapping; of a table that appeared, its own.</param>
/// <param name="Column">Name in the mapping; of a column that appeared, its own; null where a whole table is meant.</param>
/// <param name="Words">The difference and what follows from it, as a sentence.</param>
public sealed record DriftChange(DriftKind Kind, string Table, string? Column, string Words);

/// <summary>Whether a kept mapping may be replayed.</summary>
public enum DriftVerdict
{
    /// <summary>Nothing that the mapping uses has changed its meaning: columns moved, unused ones came or went.</summary>
    Safe,

    /// <summary>A column in use was renamed, changed its format or is gone: show what it does to the totals before loading.</summary>
    NeedsDryRun,

    /// <summary>No table holds the lines, or a column without which there is no amount is gone.</summary>
    Impossible,
}
