using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Tillsight.DuckDb.Native;
using static Tillsight.DuckDb.Native.NativeMethods;

namespace Tillsight.DuckDb;

/// <summary>
/// A chunk of up to 2048 rows being filled for an appender. A row not written is 0, false or empty text, not NULL.
/// Columns are written in any order, rows too; the same cell may be written again.
/// </summary>
public sealed unsafe partial class DuckDbChunkWriter : IDisposable
{
    readonly ColumnTarget[] _columns;
    readonly TextArena _arena = new();

    internal DuckDbChunkWriter(ReadOnlySpan<LogicalTypeHandle> types)
    {
        var pointers = stackalloc nint[types.Length];
        var read = new DuckDbType[types.Length];
        _columns = new ColumnTarget[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            pointers[i] = types[i].DangerousGetHandle();
            read[i] = DuckDbType.Peek(types[i]);
            _columns[i].Width = WidthOf(read[i], i);
            _columns[i].IsText = DuckDbPhysicalType.IsText(read[i].Kind);
        }
        ColumnTypes = [.. read];
        Chunk = duckdb_create_data_chunk(pointers, (ulong)types.Length);
        Reach();
    }

    public ImmutableArray<DuckDbType> ColumnTypes { get; }

    /// <summary>Rows that fit.</summary>
    public const int Capacity = DuckDbLibrary.ChunkCapacity;

    /// <summary>
    /// False spares the check of text that is already known to be UTF-8. Text that is not would corrupt the table:
    /// DuckDB does not look again.
    /// </summary>
    public bool ValidateUtf8 { get; set; } = true;

    internal ChunkHandle Chunk { get; }

    /// <summary>
    /// All rows of a fixed-width column, to be written in place; which .NET type fits: <see cref="DuckDbPhysicalType"/>.
    /// Nothing checks what is written: an ENUM index or DECIMAL beyond its type would corrupt the table. The span ends
    /// with <see cref="DuckDbAppender.FlushChunk"/>; ask again for the next chunk.
    /// </summary>
    public Span<T> Values<T>(int column) where T : unmanaged
    {
        ref var target = ref Target(column);
        DuckDbPhysicalType.Require<T>(ColumnTypes[column]);
        return new Span<T>(target.Data, Capacity);
    }

    public void SetNull(int column, int row)
    {
        ref var target = ref Target(column);
        CheckRow(row);
        if (target.Validity == null)
        {
            duckdb_vector_ensure_validity_writable(target.Vector);
            target.Validity = duckdb_vector_get_validity(target.Vector);
        }
        target.Validity[row >> 6] &= ~(1UL << row);
    }

    /// <summary>Writes text; up to 12 bytes in place, longer ones into the chunk's own memory.</summary>
    /// <exception cref="ArgumentException">The bytes are not UTF-8.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetUtf8(int column, int row, ReadOnlySpan<byte> text)
    {
        if (ValidateUtf8 && !Utf8.IsValid(text)) ThrowNotUtf8(column, row, text);
        SetBytes(column, row, text);
    }

    /// <summary>Writes a BLOB, or text that needs no check.</summary>
    public void SetBytes(int column, int row, ReadOnlySpan<byte> bytes)
    {
        ref var target = ref Target(column);
        CheckRow(row);
        if (!target.IsText) DuckDbPhysicalType.Mismatch(ColumnTypes[column], "text", DuckDbPhysicalType.Of(ColumnTypes[column])?.Name);
        MarkValid(ref target, row);
        if (bytes.Length <= NativeText.InlineLength)
        {
            NativeText.WriteInline(target.Data + row * NativeText.Size, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            return;
        }
        byte* copy = _arena.Take(bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        NativeText.WritePointer(target.Data + row * NativeText.Size, copy, bytes.Length);
    }

    public void Dispose() => Chunk.Dispose();

    internal void SetRowCount(int rowCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, Capacity);
        duckdb_data_chunk_set_size(Chunk, (ulong)rowCount);
    }

    internal void Reset()
    {
        duckdb_data_chunk_reset(Chunk);
        _arena.Reuse();
        Reach();
    }

    // A reset may give a vector other memory, and what is in it is undefined: pointers to text that is gone, for one.
    void Reach()
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            ref var column = ref _columns[i];
            column.Vector = duckdb_data_chunk_get_vector(Chunk, (ulong)i);
            column.Data = (byte*)duckdb_vector_get_data(column.Vector);
            column.Validity = null;
            NativeMemory.Clear(column.Data, (nuint)(column.Width * Capacity));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ref ColumnTarget Target(int column)
    {
        if (Chunk.IsClosed) ThrowClosed();
        return ref _columns[column];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void MarkValid(ref ColumnTarget target, int row)
    {
        if (target.Validity != null) target.Validity[row >> 6] |= 1UL << row;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void CheckRow(int row)
    {
        if ((uint)row >= (uint)Capacity) ThrowRow(row);
    }

    static void ThrowRow(int row) => throw new ArgumentOutOfRangeException(nameof(row), row, $"A chunk has {Capacity} rows.");

    static void ThrowClosed() => throw new ObjectDisposedException(nameof(DuckDbChunkWriter), "The appender was closed.");

    static void ThrowNotUtf8(int column, int row, ReadOnlySpan<byte> text) => throw new ArgumentException(
        $"The text for column {column}, row {row} is not UTF-8: {Convert.ToHexString(text[..Math.Min(text.Length, 40)])}.");

    static int WidthOf(DuckDbType type, int column)
    {
        if (DuckDbPhysicalType.IsText(type.Kind)) return NativeText.Size;
        return DuckDbPhysicalType.SizeOf(type) ?? throw new NotSupportedException(
            $"Column {column} is a {type.Kind}, which an appender here cannot write; name the other columns and fill it with SQL.");
    }

    struct ColumnTarget
    {
        public nint Vector;
        public byte* Data;
        public ulong* Validity;
        public int Width;
        public bool IsText;
    }
}
