using System.Collections.Immutable;
using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// The fastest way into a table: fill <see cref="Writer"/> column by column, hand over the chunk, repeat, close.
/// Outside a transaction DuckDB commits what it has from time to time; inside one, everything with the transaction.
/// Disposing without <see cref="Close"/> throws away what has not been flushed.
/// </summary>
public sealed unsafe class DuckDbAppender : IDisposable
{
    readonly AppenderHandle _handle;
    readonly string _table;

    DuckDbAppender(AppenderHandle handle, string table, ReadOnlySpan<LogicalTypeHandle> types)
    {
        _handle = handle;
        _table = table;
        Writer = new DuckDbChunkWriter(types);
        ColumnTypes = Writer.ColumnTypes;
    }

    /// <summary>Types of the columns written, in order.</summary>
    public ImmutableArray<DuckDbType> ColumnTypes { get; }

    /// <summary>The chunk being filled; the same one, emptied, after every <see cref="FlushChunk"/>.</summary>
    public DuckDbChunkWriter Writer { get; }

    /// <summary>Rows handed over so far.</summary>
    public long RowCount { get; private set; }

    internal static DuckDbAppender Create(ConnectionHandle connection, string? catalog, string? schema, string table, ReadOnlySpan<string> columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(table);
        string name = string.Join('.', new[] { catalog, schema, table }.Where(part => part is not null));
        var state = duckdb_appender_create_ext(connection, catalog, schema, table, out var handle);
        try
        {
            if (state != DuckDbState.Success) throw DuckDbErrors.From(handle, name);
            foreach (string column in columns)
                if (duckdb_appender_add_column(handle, column) != DuckDbState.Success) throw DuckDbErrors.From(handle, $"{name}, column {column}");
            return Create(handle, name);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    static DuckDbAppender Create(AppenderHandle handle, string name)
    {
        var types = new LogicalTypeHandle[duckdb_appender_column_count(handle)];
        try
        {
            for (int i = 0; i < types.Length; i++) types[i] = duckdb_appender_column_type(handle, (ulong)i);
            return new DuckDbAppender(handle, name, types);
        }
        finally
        {
            foreach (var type in types) type?.Dispose();
        }
    }

    /// <summary>Hands the first rows of <see cref="Writer"/> to the table and empties it.</summary>
    /// <param name="rowCount">0 to <see cref="DuckDbLibrary.ChunkCapacity"/>.</param>
    /// <exception cref="DuckDbException">A row was refused; the appender is of no more use.</exception>
    public void FlushChunk(int rowCount)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        Writer.SetRowCount(rowCount);
        if (rowCount > 0)
        {
            Check(duckdb_append_data_chunk(_handle, Writer.Chunk));
            RowCount += rowCount;
        }
        Writer.Reset();
    }

    /// <summary>Moves everything handed over into the table; needed before a query on the same connection sees it.</summary>
    public void Flush()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        Check(duckdb_appender_flush(_handle));
    }

    /// <summary>Moves everything into the table and ends the appender.</summary>
    /// <exception cref="DuckDbException">A constraint was violated, or the disk is full: what was not yet flushed is not stored.</exception>
    public void Close()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        Check(duckdb_appender_close(_handle));
        Dispose();
    }

    public void Dispose()
    {
        Writer.Dispose();
        _handle.Dispose();
    }

    void Check(DuckDbState state)
    {
        if (state != DuckDbState.Success) throw DuckDbErrors.From(_handle, _table);
    }
}
