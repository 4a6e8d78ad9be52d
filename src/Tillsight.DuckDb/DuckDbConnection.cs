using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// A connection: settings, temporary tables and one transaction of its own. One thread at a time;
/// <see cref="Interrupt"/> and <see cref="Progress"/> may be used from any.
/// </summary>
public sealed class DuckDbConnection : IDisposable
{
    readonly ConnectionHandle _handle;

    internal DuckDbConnection(ConnectionHandle handle) => _handle = handle;

    /// <summary>Progress of the query now running; needs <see cref="DuckDbOptions.TrackProgress"/>.</summary>
    public DuckDbProgress Progress
    {
        get
        {
            var progress = duckdb_query_progress(Open());
            return new DuckDbProgress(progress.Percentage, (long)progress.RowsProcessed, (long)progress.TotalRows);
        }
    }

    /// <summary>Runs one or several statements.</summary>
    /// <returns>Rows inserted, updated or deleted by the last one.</returns>
    /// <exception cref="DuckDbException">A statement failed; those before it have been carried out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while they ran.</exception>
    public long Execute(string sql, CancellationToken ct = default)
    {
        using var result = Run(sql, ct);
        return (long)duckdb_rows_changed(result);
    }

    /// <summary>Runs one or several statements and gives the rows of the last one, chunk by chunk.</summary>
    /// <exception cref="DuckDbException">A statement failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled while it ran.</exception>
    public DuckDbResult Query(string sql, CancellationToken ct = default) => new(Run(sql, ct));

    /// <summary>The first column of the first row, null where it is NULL or there is no row.</summary>
    public object? Scalar(string sql, CancellationToken ct = default)
    {
        using var result = Query(sql, ct);
        return result.Scalar();
    }

    /// <summary>Prepares one statement with parameters <c>?</c>, <c>$1</c> or <c>$name</c>.</summary>
    public DuckDbStatement Prepare(string sql)
    {
        CheckSql(sql);
        if (duckdb_prepare(Open(), sql, out var statement) == DuckDbState.Success) return new DuckDbStatement(this, statement, sql);
        using (statement) throw DuckDbErrors.From(statement, sql);
    }

    /// <summary>Appends to every column of a table, in the table's order.</summary>
    /// <param name="schema">Null for the current schema.</param>
    public DuckDbAppender CreateAppender(string? schema, string table) => CreateAppender(catalog: null, schema, table);

    /// <summary>Appends to a table of any attached catalog; temporary tables are in catalog "temp".</summary>
    /// <param name="columns">The columns that will be written, in this order; the others get their defaults.</param>
    public DuckDbAppender CreateAppender(string? catalog, string? schema, string table, params ReadOnlySpan<string> columns) =>
        DuckDbAppender.Create(Open(), catalog, schema, table, columns);

    /// <summary>Begins a transaction; disposing it without <see cref="DuckDbTransaction.Commit"/> rolls back.</summary>
    public DuckDbTransaction BeginTransaction() => new(this);

    /// <summary>Makes the running query fail with <see cref="DuckDbErrorKind.Interrupted"/>; does nothing where none runs.</summary>
    public void Interrupt() => duckdb_interrupt(Open());

    public void Dispose() => _handle.Dispose();

    internal ConnectionHandle Open()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        return _handle;
    }

    internal bool IsClosed => _handle.IsClosed;

    static void CheckSql(string sql)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        int zero = sql.IndexOf('\0', StringComparison.Ordinal);
        if (zero >= 0) throw new ArgumentException($"The SQL holds a NUL character at position {zero}, where DuckDB would stop reading.", nameof(sql));
    }

    ResultHandle Run(string sql, CancellationToken ct)
    {
        CheckSql(sql);
        var connection = Open();
        // Of several statements duckdb_query gives the first that has rows, so they are run one by one.
        return sql.AsSpan().TrimEnd().TrimEnd(';').Contains(';')
            ? Script.Run(connection, sql, ct)
            : Interruption.Run(connection, sql, result => duckdb_query(connection, sql, result), ct);
    }
}
