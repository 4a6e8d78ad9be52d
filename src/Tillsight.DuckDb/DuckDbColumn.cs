namespace Tillsight.DuckDb;

/// <summary>A column of a result or of a table being appended to.</summary>
public sealed record DuckDbColumn(string Name, DuckDbType Type);
