using System.Runtime.CompilerServices;

namespace Tillsight.DuckDb;

/// <summary>A fixed-width column in place: its values, and which of them count. Where a row is NULL its value is undefined.</summary>
public readonly ref struct DuckDbVector<T> where T : unmanaged
{
    internal unsafe DuckDbVector(T* data, ulong* mask, int count)
    {
        Values = new ReadOnlySpan<T>(data, count);
        Validity = new DuckDbValidity(mask, count);
    }

    public ReadOnlySpan<T> Values { get; }

    public DuckDbValidity Validity { get; }

    public int Count => Values.Length;

    public ref readonly T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Values[row];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row) => Validity.IsValid(row);
}
