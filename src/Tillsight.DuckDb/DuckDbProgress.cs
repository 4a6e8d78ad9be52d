namespace Tillsight.DuckDb;

/// <summary>How far the running query is.</summary>
/// <param name="Percentage">0 to 100, or -1 where DuckDB cannot tell.</param>
/// <param name="RowsProcessed">Rows of the source worked on so far.</param>
/// <param name="TotalRows">Rows of the source in all, as estimated.</param>
public readonly record struct DuckDbProgress(double Percentage, long RowsProcessed, long TotalRows)
{
    // Settings of a connection, not of the instance. Without the second DuckDB would draw a bar on standard output.
    internal const string TrackSql = "set enable_progress_bar = true; set enable_progress_bar_print = false; set progress_bar_time = 0";
    internal static readonly string[] Settings = ["enable_progress_bar", "enable_progress_bar_print", "progress_bar_time"];

    public bool IsKnown => Percentage >= 0;
}
