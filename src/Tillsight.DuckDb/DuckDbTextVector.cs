using System.Runtime.CompilerServices;
using System.Text;

namespace Tillsight.DuckDb;

/// <summary>A VARCHAR (UTF-8), BLOB or BIT column; bytes are read where they lie.</summary>
public readonly unsafe ref struct DuckDbTextVector
{
    readonly byte* _data;

    internal DuckDbTextVector(byte* data, ulong* mask, int count)
    {
        _data = data;
        Count = count;
        Validity = new DuckDbValidity(mask, count);
    }

    public int Count { get; }

    public DuckDbValidity Validity { get; }

    /// <summary>The bytes of a row; undefined where it is NULL, so ask <see cref="IsValid"/> first.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The chunk has {Count} rows.");
            return NativeText.Read(_data + (nuint)row * NativeText.Size);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row) => Validity.IsValid(row);

    /// <summary>The row as a new string, null where it is NULL.</summary>
    public string? GetString(int row) => IsValid(row) ? Encoding.UTF8.GetString(this[row]) : null;
}
