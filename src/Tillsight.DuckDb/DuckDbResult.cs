using System.Collections.Immutable;
using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// The rows of a query, read forwards in chunks of up to <see cref="DuckDbLibrary.ChunkCapacity"/> rows.
/// Taking the next chunk, or disposing, ends the memory of the one before it and of everything read in place from it.
/// </summary>
public sealed class DuckDbResult : IDisposable
{
    readonly ResultHandle _handle;
    ChunkHandle? _chunk;

    internal DuckDbResult(ResultHandle handle)
    {
        _handle = handle;
        Columns = ReadColumns(handle);
        RowsChanged = (long)duckdb_rows_changed(handle);
    }

    public ImmutableArray<DuckDbColumn> Columns { get; }

    /// <summary>Rows inserted, updated or deleted; 0 for a query.</summary>
    public long RowsChanged { get; }

    /// <summary>Counts the chunks, so that a view of an earlier one can be told.</summary>
    internal int Generation { get; private set; }

    internal ChunkHandle Chunk => _chunk ?? throw new ObjectDisposedException(nameof(DuckDbResult));

    /// <summary>Moves to the next chunk.</summary>
    /// <returns>False after the last one.</returns>
    public bool NextChunk(out DuckDbChunk chunk)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        EndChunk();
        var next = duckdb_fetch_chunk(_handle.Struct);
        GC.KeepAlive(_handle);
        if (next.IsInvalid)
        {
            next.Dispose();
            chunk = default;
            if (duckdb_result_error(_handle) is { Length: > 0 }) throw DuckDbErrors.From(_handle, sql: null);
            return false;
        }
        _chunk = next;
        chunk = new DuckDbChunk(this, next);
        return true;
    }

    /// <summary>Every remaining row as values; for small results and generic readers.</summary>
    public IEnumerable<object?[]> Rows()
    {
        while (NextValues() is { } rows)
            foreach (var row in rows) yield return row;
    }

    /// <summary>The first column of the next row, null where it is NULL or there is no row.</summary>
    public object? Scalar() => NextChunk(out var chunk) && chunk.RowCount > 0 ? chunk.GetValue(0, 0) : null;

    /// <summary>The position of a column by name, compared as SQL does: without regard to case.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public int Ordinal(string name)
    {
        for (int i = 0; i < Columns.Length; i++)
            if (string.Equals(Columns[i].Name, name, StringComparison.OrdinalIgnoreCase)) return i;
        throw new ArgumentException($"The result has no column '{name}', only {string.Join(", ", Columns.Select(column => column.Name))}.", nameof(name));
    }

    public void Dispose()
    {
        EndChunk();
        _handle.Dispose();
    }

    void EndChunk()
    {
        Generation++;
        _chunk?.Dispose();
        _chunk = null;
    }

    object?[][]? NextValues()
    {
        if (!NextChunk(out var chunk)) return null;
        var rows = new object?[chunk.RowCount][];
        for (int row = 0; row < rows.Length; row++) rows[row] = new object?[Columns.Length];
        for (int column = 0; column < Columns.Length; column++)
        {
            var vector = chunk.Vector(column);
            for (int row = 0; row < rows.Length; row++) rows[row][column] = vector.GetValue(row);
        }
        return rows;
    }

    static ImmutableArray<DuckDbColumn> ReadColumns(ResultHandle handle)
    {
        var columns = new DuckDbColumn[duckdb_column_count(handle)];
        for (int i = 0; i < columns.Length; i++)
            columns[i] = new(duckdb_column_name(handle, (ulong)i)!, DuckDbType.Read(duckdb_column_logical_type(handle, (ulong)i)));
        return [.. columns];
    }
}
