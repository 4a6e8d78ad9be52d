namespace Tillsight.Sources.Values;

/// <summary>What a column's cells are.</summary>
public enum ValueKind
{
    /// <summary>No cell holds anything.</summary>
    Empty,
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
    Timestamp,
    Time,
}
