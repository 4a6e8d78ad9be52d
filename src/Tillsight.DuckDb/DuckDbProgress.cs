namespace Tillsight.DuckDb;

/// <summary>How far the running query is.</summary>
/// <param name="Percentage">0 to 100, or -1 where DuckDB cannot tell.</param>
/// <param name="RowsProcessed">Rows of the source worked on so far.</param>
/// <param name="TotalRows">Rows of the source in all, as estimated.</param>
public readonly record struct DuckDbProgress(double Percentage, long RowsProcessed, long TotalRows)
{
    public bool IsKnown => Percentage >= 0;
}
