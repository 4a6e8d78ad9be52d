namespace Tillsight.Profiling.Columns;

/// <summary>A value as written, how often it occurs, and the share of all rows (0..1).</summary>
public readonly record struct ValueCount(string Value, long Count, double Share);
