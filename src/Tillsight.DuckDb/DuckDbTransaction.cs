namespace Tillsight.DuckDb;

/// <summary>A transaction in progress: committed by <see cref="Commit"/>, rolled back otherwise.</summary>
public sealed class DuckDbTransaction : IDisposable
{
    readonly DuckDbConnection _connection;
    bool _open;

    internal DuckDbTransaction(DuckDbConnection connection)
    {
        _connection = connection;
        connection.Execute("begin transaction");
        _open = true;
    }

    /// <summary>Makes the changes durable.</summary>
    /// <exception cref="DuckDbException">
    /// <see cref="DuckDbErrorKind.TransactionConflict"/> or <see cref="DuckDbErrorKind.Constraint"/>: nothing was stored.
    /// </exception>
    public void Commit()
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        // A commit that fails has rolled back by itself: there is nothing left to end.
        _open = false;
        _connection.Execute("commit");
    }

    public void Rollback()
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        _open = false;
        _connection.Execute("rollback");
    }

    public void Dispose()
    {
        // Closing the connection has rolled back already.
        if (_open && !_connection.IsClosed) Rollback();
    }
}
