using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// Up to 2048 rows, column by column, read in place. It ends with the result's next chunk; asking an ended chunk for
/// a column throws, but a span taken before is no longer checked: use spans inside the loop over the chunks.
/// </summary>
public readonly ref struct DuckDbChunk
{
    readonly DuckDbResult _result;
    readonly int _generation;

    internal DuckDbChunk(DuckDbResult result, ChunkHandle chunk)
    {
        _result = result;
        _generation = result.Generation;
        RowCount = (int)duckdb_data_chunk_get_size(chunk);
    }

    public int RowCount { get; }

    public int ColumnCount => _result.Columns.Length;

    /// <summary>A column of any type.</summary>
    public DuckDbVector Vector(int column)
    {
        if (_generation != _result.Generation)
            throw new InvalidOperationException("This chunk has ended: the result has moved on to the next one or was disposed.");
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, _result.Columns.Length);
        return new DuckDbVector(duckdb_data_chunk_get_vector(_result.Chunk, (ulong)column), _result.Columns[column].Type, RowCount);
    }

    /// <summary>A fixed-width column as numbers in place; which .NET type fits which kind: <see cref="DuckDbPhysicalType"/>.</summary>
    public DuckDbVector<T> Column<T>(int column) where T : unmanaged => Vector(column).Values<T>();

    /// <summary>A VARCHAR, BLOB or BIT column as bytes in place.</summary>
    public DuckDbTextVector Text(int column) => Vector(column).Text();

    /// <summary>A DECIMAL column of any width.</summary>
    public DuckDbDecimalVector Decimals(int column) => Vector(column).Decimals();

    /// <summary>An ENUM column as index and name.</summary>
    public DuckDbEnumVector Enums(int column) => Vector(column).Enums();

    /// <summary>A LIST, ARRAY or MAP column as ranges of its child.</summary>
    public DuckDbListVector Lists(int column) => Vector(column).Lists();

    /// <summary>One value, boxed; null where it is NULL. The .NET types: <see cref="DuckDbVector.GetValue"/>.</summary>
    public object? GetValue(int column, int row) => Vector(column).GetValue(row);
}
