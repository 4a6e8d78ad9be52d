namespace Tillsight.DuckDb.Tests;

/// <summary>A database in memory with one connection, on one thread: tests run beside each other.</summary>
sealed class MemoryDatabase : IDisposable
{
    static readonly DuckDbOptions Options = new() { Threads = 1, TrackProgress = false };

    public DuckDbDatabase Database { get; } = DuckDbDatabase.Open("", Options);

    public DuckDbConnection Connection { get; }

    public MemoryDatabase() => Connection = Database.Connect();

    public object? Scalar(string sql) => Connection.Scalar(sql);

    public object?[][] Rows(string sql)
    {
        using var result = Connection.Query(sql);
        return [.. result.Rows()];
    }

    public void Dispose()
    {
        Connection.Dispose();
        Database.Dispose();
    }
}
